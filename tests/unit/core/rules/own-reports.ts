import { readdirSync, readFileSync } from 'node:fs';
import { parseReport } from '../../../../utils/core/outline/parse-report';
import type { Pack } from '../../../../utils/core/packs/model';
import { checkReport } from '../../../../utils/core/rules/engine';
import type { Finding } from '../../../../utils/core/rules/rule';
import { shippedPacks } from '../packs/shipped';

const FOLDER = new URL('../../../fixtures/reports/own/', import.meta.url);

export interface OwnReport {
  readonly name: string;
  readonly text: string;
  /** The kind its file name starts with; absent for kinds without a pack. */
  readonly pack?: Pack;
}

/** Complete reports written for these tests, without a fault. */
export const ownReports: readonly OwnReport[] = readdirSync(FOLDER).map((name) => {
  const pack = shippedPacks.find(({ id }) => name === `${id}.txt` || name.startsWith(`${id}.`));
  return { name, text: readFileSync(new URL(name, FOLDER), 'utf8').trimEnd(), ...(pack && { pack }) };
});

/** All findings; a rule that throws fails the test. */
export function check(text: string, pack?: Pack, options: { platformShowsAuthor?: boolean } = {}): readonly Finding[] {
  return checkReport(parseReport(text, pack ? { pack } : {}), {
    platformShowsAuthor: options.platformShowsAuthor ?? false,
    onRuleFailure: (ruleId, error) => {
      throw new Error(`${ruleId} threw`, { cause: error });
    },
  });
}
