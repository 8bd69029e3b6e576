/** Texts of what happens in the page itself: the palette, abbreviations, saving from the page. */
export const inpage = {
  'palette.title': 'Snippets',
  'palette.search': 'Keep typing to filter',
  'palette.found': '{n} found',
  'palette.none': 'No snippet found. Esc closes; what you typed stays.',
  'palette.keys': '↑↓ choose · Enter or number inserts · Esc closes',
  'palette.asks': 'asks',
  'palette.form-keys': 'Enter inserts · Esc goes back to the text',

  'inpage.title': 'Insert in the page',
  'inpage.lead': 'Type the trigger in a field to list your snippets at the cursor; keep typing to filter them.',
  'inpage.trigger': 'Trigger',
  'inpage.trigger.hint': 'Full and half width are equal. Leave it empty to use the shortcut only.',
  'inpage.trigger.invalid': 'Use 1 to 5 signs; no letters, digits or spaces.',
  'inpage.off-sites': 'Not on these sites',
  'inpage.off-sites.hint': 'One site a line, such as code.example.com. The shortcut works everywhere.',
  'inpage.off-sites.invalid': '“{site}” is not a site; nothing was saved. Write it as code.example.com.',
  'inpage.abbreviations': 'Expand abbreviations',
  'inpage.indents': 'Begin each paragraph of a snippet with two full-width spaces',
  'inpage.indents.hint':
    'In plain text fields only, as Chinese documents do. Lines that are indented already, and lists, stay as they are.',
  'inpage.abbreviations.hint':
    'Type an abbreviation and press Space or Tab to have it replaced; Ctrl+Z brings it back.',

  'save-page.lead': 'Taken from the page; nothing is kept until you save.',
  'save-page.offers': 'What changes every time can become a field:',
  'save-page.offer': 'Make “{text}” the field “{name}”',
  'save-page.name.date': 'date',
  'save-page.name.number': 'number',
  'save-page.name.percent': 'percentage',
  'save-page.name.amount': 'amount',
  'save-page.name.unit': 'organisation',
  'save-page.nothing': 'Nothing is selected in the page. Select what you want to keep and try again.',
} as const;
