/** A template made of a report. */
export const harvest = {
  'harvest.title': 'Make a template of this report',
  'harvest.paste': 'Or paste an earlier report',
  'harvest.paste.hint': 'Left empty, the text in the field is used. Nothing is kept before you say so.',
  'harvest.empty': 'No headings were found, so there is nothing to make a template of. Paste a report with headings.',
  'harvest.unnamed': 'My template',
  'harvest.name': 'Name of the template',
  'harvest.sections': 'Sections to keep (dates, figures and organisations have become fields)',
  'harvest.phrases': 'Said again and again: tick what to keep as snippets',
  'harvest.times': '{n} times',
  'harvest.keep': 'Keep as a template',
  'harvest.done': 'Kept as the template “{name}”, which is now in use.',
} as const;
