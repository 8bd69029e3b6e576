/** Texts of findings, one key or more per rule: `rule.<id>`. */
export const rules = {} as const;
