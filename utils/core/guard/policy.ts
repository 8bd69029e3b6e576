// What is done about an act of posting, from what is open in the text and what the person has set.

/** off: nothing; remind: a note that holds nobody up; ask: a question before posting. */
export type GuardPolicy = 'off' | 'remind' | 'ask';

/** How many findings of each kind are open. */
export interface OpenFindings {
  /** The report is not complete or not right. */
  readonly must: number;
  /** Worth a look. */
  readonly should: number;
  /** Numbers that identify a person. */
  readonly personal: number;
}

export type GuardAct = 'allow' | 'remind' | 'ask';

/** Only must-level findings ask, and personal data where everybody can read it; all else is a note at most. */
export function guardAct(policy: GuardPolicy, open: OpenFindings, site: { readonly isPublic: boolean }): GuardAct {
  if (policy === 'off') return 'allow';
  const asks = open.must > 0 || (site.isPublic && open.personal > 0);
  if (asks) return policy;
  return open.should > 0 ? 'remind' : 'allow';
}
