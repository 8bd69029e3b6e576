/** Texts of the panel, the options and the demo page. */
export const panel = {
  'app.name': '稿边',
} as const;
