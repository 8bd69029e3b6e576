// One field that is written in: sends its text, as small as may be, one message at a time.

import type { DraftKeeping, DraftKept } from '../../app/draft-protocol';
import { deltaBetween } from '../../core/drafts/delta';
import type { FieldIdentity } from '../../core/drafts/identity';
import { type KeepReason, LEAST_LENGTH } from '../../core/drafts/model';
import { isSecretText } from '../../core/drafts/secret';
import type { Resident } from '../inpage/resident';

export class DraftSession {
  readonly #desk: Resident;
  readonly #field: FieldIdentity;
  readonly #draftId: string;
  /** The text of a version in the store: later ones are sent as what differs from it. */
  #base: { readonly number: number; readonly text: string } | undefined;
  #sent: { readonly text: string; readonly reason: KeepReason } | undefined;
  #isSending = false;
  #sending: Promise<void> | undefined;
  /** Typed while an answer is on its way. */
  #next: string | undefined;

  constructor(desk: Resident, field: FieldIdentity, draftId: string) {
    this.#desk = desk;
    this.#field = field;
    this.#draftId = draftId;
  }

  /** The text that was kept last. */
  get keptText(): string {
    return this.#sent?.text ?? '';
  }

  /** Short texts and secrets are not kept, and never take the place of what was. */
  keep(text: string, reason: KeepReason, isPosted = false): void {
    if (text.trim().length < LEAST_LENGTH || isSecretText(text) || this.#isKept(text, reason, isPosted)) return;
    // What cannot wait is sent even while an answer is on its way.
    if (this.#isSending && reason === 'pause') this.#next = text;
    else this.#sending = this.#send(text, reason, isPosted);
  }

  /** Resolves when what was to be kept last is kept, or cannot be. */
  async settled(): Promise<void> {
    await this.#sending;
  }

  #isKept(text: string, reason: KeepReason, isPosted: boolean): boolean {
    const sent = this.#sent;
    return !isPosted && sent?.text === text && (reason === 'pause' || sent.reason !== 'pause');
  }

  async #send(text: string, reason: KeepReason, isPosted: boolean): Promise<void> {
    this.#isSending = true;
    const isFirst = this.#sent === undefined;
    this.#sent = { text, reason };
    const kept = await this.#ask(text, isFirst && reason === 'pause' ? 'return' : reason, isPosted);
    this.#isSending = false;
    if (kept?.state === 'resend' && this.#base !== undefined) {
      this.#base = undefined;
      return this.#send(this.#next ?? text, reason, isPosted);
    }
    if (kept?.state === 'kept') this.#settle(text, kept);
    else this.#sent = undefined; // nothing was kept: the next pause tries again
    const next = this.#next;
    this.#next = undefined;
    if (next !== undefined && kept?.state === 'kept') this.keep(next, 'pause');
  }

  #settle(text: string, { newest, holds }: Extract<DraftKept, { state: 'kept' }>): void {
    if (holds) this.#base = { number: newest, text };
    else if (newest !== this.#base?.number) this.#base = undefined;
  }

  #ask(text: string, reason: KeepReason, isPosted: boolean): Promise<DraftKept | undefined> {
    const { ask, document } = this.#desk;
    const base = this.#base;
    const sent: DraftKeeping['text'] =
      base === undefined ? { whole: text } : { base: base.number, delta: deltaBetween(base.text, text) };
    return ask('drafts/keep', {
      ...{ draftId: this.#draftId, address: document.location.href, title: document.title.slice(0, 200) },
      ...{ field: this.#field, reason, isPosted, length: text.length, text: sent },
    });
  }
}
