/** What the checks go by. */
export const checks = {
  'options.profile': 'Style of writing',
  'options.profile.auto': 'Judge by the text',
  'options.profile.official': 'Chinese official (full-width stops, “2024年1月8日”)',
  'options.profile.technical': 'Technical (stops and dates in any way)',
  'options.profile.english': 'English (half-width stops)',
  'options.profile.hint': 'Decides by which habits punctuation, dates and numbers are checked.',
  'options.marks': 'Mark problems beside the text',
  'options.marks.hint':
    'While the panel is open, lines of plain fields get small marks: a disc must be fixed, a triangle should be, a ring is for information. Neither page nor text is changed; single pages can be turned off under Check.',
} as const;
