/** Putting the numbers of a whole text right. */
export const numbering = {
  'numbering.title': 'Tidy the numbering',
  'numbering.none': 'Numbers run on and are written alike; there is nothing to change.',
  'numbering.renumber': 'Number anew',
  'numbering.brackets': 'Same brackets and stops throughout',
  'numbering.gongwen': 'Write as “一、（一）1.”',
  'numbering.decimal': 'Write as “1. 1.1 1.1.1”',
  'numbering.done': 'The numbers were changed, and references to them in the text.',
} as const;
