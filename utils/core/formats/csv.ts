import Papa from 'papaparse';
import { err, ok, type Result } from '../result';
import { checkSize } from './limits';
import type { FormatFailure, FormatInput } from './model';

/** The rows of the file, whatever separates the cells. The one file that imports papaparse. */
export function readCsv({ text }: FormatInput): Result<readonly (readonly string[])[], FormatFailure> {
  const sized = checkSize(text);
  if (!sized.ok) return sized;
  // A delimiter must be named when there is but one column, or Papa reports that it found none.
  const delimiter = /[,;\t|]/.test(text) ? {} : { delimiter: ',' };
  const { data, errors } = Papa.parse(text, { header: false, skipEmptyLines: 'greedy', ...delimiter });
  const [problem] = errors.filter(({ code }) => code !== 'UndetectableDelimiter');
  return problem === undefined ? ok(data) : err({ code: 'broken', line: (problem.row ?? 0) + 1 });
}

export const writeCsv = (rows: readonly (readonly string[])[]): string => Papa.unparse(rows, { newline: '\r\n' });
