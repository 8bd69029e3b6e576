import type { Failure } from '@/utils/app/failures';
import type { Result } from '@/utils/core/result';
import { withDatabase } from './open';

/** Whether the starter library of `language` was put in before; then it never is again, whatever was deleted since. */
export function hasStarters(language: string): Promise<Result<boolean, Failure>> {
  return withDatabase(async (database) => (await database.getKey('starters', language)) !== undefined);
}
