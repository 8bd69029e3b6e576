/** Texts of findings (`rule.<id>` or `rule.<id>.<case>`) and of what is wrong with a template pack (`pack.<case>`). */
export const rules = {
  'rule.section-missing.must': '“{section}” is missing. This kind of report needs it: insert it, then fill it in.',
  'rule.section-missing.should': 'There is no “{section}”. It is recommended; ignore this if you do not need it.',
  'rule.section-empty.empty': 'There is nothing below “{section}” yet. Write it; unfilled placeholders do not count.',
  'rule.section-empty.short': '“{section}” is short: {least} words or characters are the usual least.',
  'rule.section-order': '“{section}” is not where this kind of report usually has it. Move it if it belongs elsewhere.',
  'rule.section-duplicate': '“{section}” appears more than once. Merge the two if they belong together.',
  'rule.signature-missing.signature':
    'No signature at the end. If the site shows the author, switch this check off in the options.',
  'rule.signature-missing.date':
    'No date at the end. If the site shows the time, switch this check off in the options.',
  'rule.numbering-gap':
    'The number “{mark}” does not follow: “{expected}” is due here. Add what is missing, or renumber.',
  'rule.numbering-duplicate': 'The number “{mark}” is used twice: “{expected}” is due here.',
  'rule.numbering-start':
    'This list starts with “{mark}”; it should start with “{expected}”. Add what is missing before it, or renumber.',
  'rule.enum-skip.gap': '“{mark}” comes without “{expected}” before it. Add the missing point, or renumber.',
  'rule.enum-skip.repeated': '“{mark}” is used twice: “{expected}” is due here.',
  'rule.enum-skip.start': '“{mark}” stands here, but no “{expected}” comes before it. Add the missing point.',
  'rule.enum-alone': 'There is a “一是” but no “二是”. Add a second point, or remove “一是”.',
  'rule.placeholder': '“{found}” is still to be filled in.',
  'rule.date-invalid': '“{date}” is not in the calendar. Check the date.',
  'rule.unbalanced.open': '“{mark}” is never closed. Close it or remove it.',
  'rule.unbalanced.close': '“{mark}” was never opened. Open it or remove it.',
  'rule.unbalanced.straight': 'This paragraph has an odd number of {mark} quotes; one may be missing.',
  'rule.empty-pair': '“{found}” is empty. Fill it in or remove it.',
  'rule.repeat-punct': 'The punctuation “{found}” repeats or contradicts itself. Keep one mark.',
  'rule.not-checked': 'The check “{check}” could not run; please look yourself. The other checks are not affected.',

  'pack.not-object': 'An object { … } is expected here.',
  'pack.unknown-key': 'Nothing has this name; it may be misspelt. Correct or remove it.',
  'pack.missing': 'This is missing. Add it.',
  'pack.not-boolean': 'true or false is expected here.',
  'pack.not-integer': 'A whole number from {min} to {max} is expected here.',
  'pack.not-one-of': 'Only these are possible here: {choices}.',
  'pack.not-text': 'Text in double quotes is expected here.',
  'pack.text-length': 'This text must have {min} to {max} characters.',
  'pack.text-form':
    'This text does not have the form asked for: no line breaks, not only blanks; ids are lower-case letters, digits, dots and hyphens. Form: {pattern}',
  'pack.not-list': 'A list [ … ] is expected here.',
  'pack.list-length': 'This list must have {min} to {max} items.',
  'pack.repeated-id': 'The id “{id}” is already used; every section of a template needs its own.',
  'pack.shared-alias': '“{alias}” already means “{other}”; a name can belong to one section only.',
} as const;
