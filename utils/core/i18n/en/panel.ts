/** Texts of the panel, the options and the demo page. */
export const panel = {
  'app.name': 'Draftside',
} as const;
