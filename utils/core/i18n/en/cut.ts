/** Text that a field has no room for. */
export const cut = {
  'act.cut': 'Inserted as much as fits; the rest was left out.',
  'action.cut': 'Cut and insert…',
  'cut.title': 'This field holds {limit} characters. Cut the text?',
  'cut.text': 'Only what fits goes in; the end is left out. What is in the field already stays as it is.',
  'cut.confirm': 'Cut and insert',
} as const;
