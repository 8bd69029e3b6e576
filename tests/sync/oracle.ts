// What must be true in the end, whatever happened: known from the outside, not from the engine.
import { isAlive, type Json, type Records, visibleIds } from '../../utils/core/sync/record';

interface Written {
  readonly record: string;
  readonly field: string;
  readonly value: Json;
}

export class Oracle {
  private readonly written = new Map<string, Written>();
  private readonly replaced = new Set<string>();
  private readonly deleted = new Set<string>();
  private readonly sentences: { readonly record: string; readonly sentence: string }[] = [];

  get edits(): number {
    return this.written.size + this.sentences.length;
  }

  /** A device that shows `records` writes a field over what is shown, or chooses between all versions. */
  write(records: Records, version: string, { record, field, value }: Written, isChoice = false): void {
    const visible = records.get(record)?.fields[field]?.visible ?? {};
    const shown = visible[Object.keys(visible).sort().at(-1) ?? ''];
    for (const [id, other] of Object.entries(visible))
      if (isChoice || other === shown) this.replaced.add(keyOf(id, field));
    this.written.set(keyOf(version, field), { record, field, value });
  }

  /** A device adds a sentence to a text. */
  addSentence(record: string, sentence: string): void {
    this.sentences.push({ record, sentence });
  }

  /** A device that sees `records` deletes a record. */
  delete(records: Records, record: string): void {
    const before = records.get(record);
    for (const field of Object.keys(before?.fields ?? {}))
      for (const id of before ? visibleIds(before, field) : []) this.deleted.add(keyOf(id, field));
  }

  /** What is wrong in the end; nothing when all is well. */
  judge(records: Records): readonly string[] {
    return [
      ...this.lost(records),
      ...this.lostSentences(records),
      ...this.wronglyAlive(records),
      ...this.doubled(records),
    ];
  }

  private lost(records: Records): readonly string[] {
    return [...this.written].flatMap(([key, { record, field, value }]) => {
      if (this.replaced.has(key)) return [];
      const register = records.get(record)?.fields[field];
      return register?.visible[key.split('|')[0] ?? ''] === value ? [] : [`lost: ${record} ${field}`];
    });
  }

  /** Sentences are only ever added, so each must be in some version that is still there. */
  private lostSentences(records: Records): readonly string[] {
    return this.sentences.flatMap(({ record, sentence }) => {
      const texts = Object.values(records.get(record)?.fields['text']?.visible ?? {});
      return texts.some((text) => typeof text === 'string' && text.includes(sentence)) ? [] : [`lost: ${sentence}`];
    });
  }

  private wronglyAlive(records: Records): readonly string[] {
    const alive = new Set<string>();
    for (const [id, { fields }] of records) if (fields['text']) alive.add(id); // texts are never deleted here
    for (const [key, { record }] of this.written)
      if (!this.replaced.has(key) && !this.deleted.has(key)) alive.add(record);
    return [...records].flatMap(([id, record]) =>
      isAlive(record) === alive.has(id) ? [] : [`${isAlive(record) ? 'undead' : 'wrongly deleted'}: ${id}`],
    );
  }

  /** Nothing that was replaced is shown again, nothing exists that nobody wrote. */
  private doubled(records: Records): readonly string[] {
    return [...records].flatMap(([id, record]) =>
      Object.keys(record.fields).flatMap((field) =>
        (field === 'text' ? [] : visibleIds(record, field))
          .filter((version) => !this.written.has(keyOf(version, field)) || this.replaced.has(keyOf(version, field)))
          .map(() => `back again: ${id} ${field}`),
      ),
    );
  }
}

const keyOf = (version: string, field: string) => `${version}|${field}`;
