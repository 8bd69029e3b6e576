/** Texts of the check before posting. */
export const guard = {
  'guard.title': 'Not posted yet: {n} to complete',
  'guard.lead': 'Draftside checked it as “{kind}”. Nothing has been sent, and your text is unchanged.',
  'guard.more': '{n} more in the side panel.',
  'guard.back': 'Back to editing',
  'guard.post': 'Post anyway',
  'guard.never': 'Post, don’t remind me on this page',
  'guard.confirm': 'The browser cannot confirm that this window was visible when you clicked. Press Enter to confirm.',
  'guard.general': 'Whole text',
  'guard.note': 'Draftside: {n} to complete ({kind})',
  'guard.note-should': 'Draftside: {n} worth another look. Nothing stops you from posting.',
  'guard.keys': 'Tab to choose · Enter to confirm · Esc to go back',
  'guard.again':
    'The page has replaced its form meanwhile; nothing was sent. Press the button again, you will not be asked.',
  'guard.gone':
    'This page took the question away twice, so your post was sent without asking you. {n} to complete were found.',
  'guard.passed':
    'Meanwhile the page has posted by itself; nothing was posted twice. If it did not arrive, post again: you will not be asked.',
  'guard.settings': 'Check before posting',
  'guard.settings.lead':
    'On pages for which you chose a report kind, the text is checked when you post it. This happens on your computer; your text goes nowhere.',
  'guard.policy': 'When something essential is missing',
  'guard.policy.off': 'Do not check',
  'guard.policy.remind': 'Remind me only',
  'guard.policy.ask': 'Ask me first',
  'guard.policy.hint':
    'You are asked once for each text; “Post anyway” then posts as usual. Smaller findings never hold you up.',
  'guard.by-site': 'Sites with their own setting',
  'guard.by-site.hint': 'One site a line, such as oa.example.cn=remind; use off, remind or ask.',
  'guard.by-site.invalid': '“{line}” is not understood and was not saved. Write it like oa.example.cn=remind.',
  'guard.pages': 'Pages that are always checked',
  'guard.pages.none': 'None yet. Choose a report kind for a page in the side panel, and it appears here.',
  'guard.pages.remove': 'Stop checking',
  'guard.pages.again': 'Remind me again',
  'guard.pages.paused': 'Reminders are off',
  'guard.pages.removed': 'This page is no longer checked.',
} as const;
