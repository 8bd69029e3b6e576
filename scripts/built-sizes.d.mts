/** .ci/size.json: bytes by file, of scripts and of pages. */
export function readBudgets(): { readonly scripts: Readonly<Record<string, number>> };
