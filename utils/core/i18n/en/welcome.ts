/** Texts of the welcome page. */
export const welcome = {
  'welcome.title': 'Welcome to Draftside',
  'welcome.lead':
    'Write reports right where they are filed: outline, snippets and checks beside the field you are writing in.',
  'welcome.try': 'Try it first',
  'welcome.try.outline': 'Outline: find a section that is missing; one click puts it where it belongs.',
  'welcome.try.undo': 'Press Ctrl+Z in the text: exactly what was inserted goes away.',
  'welcome.try.snippets': 'Snippets: type a few letters and press Enter to insert.',
  'welcome.try.checklist': 'Check: click a finding to go to its place; one click repairs what can be repaired.',
  'welcome.form': 'A form for trying',
  'welcome.form.title': 'Title',
  'welcome.form.title.value': 'Weekly report, archive team',
  'welcome.form.body': 'Text (write anything, it is sent nowhere)',
  'welcome.form.body.value':
    '1. Done this week\nScanned 8,600 pages and checked XX of them.\n3. Plan for next week\nFinish the remaining files by Friday.',
  'welcome.questions': 'Then three questions, or later',
  'welcome.what': 'What do you write?',
  'welcome.what.hint': 'These kinds come first in Outline.',
  'welcome.where': 'Where do you write?',
  'welcome.where.hint': 'On sites you add, a click into a field is enough. Draftside does not run anywhere else.',
  'welcome.devices': 'On how many computers?',
  'welcome.devices.hint':
    'With one there is nothing to set up. With several, snippets can be kept in step through a place of your choice; Draftside has no server.',
  'welcome.devices.set-up': 'Set up syncing',
  'welcome.keys': 'Keys',
  'welcome.keys.open': 'Open Draftside',
  'welcome.keys.commands': 'In the panel: search everything it can do',
  'welcome.keys.undo': 'In a field: take back what was inserted',
  'welcome.keys.list': 'In the list of snippets: choose and insert',
  'welcome.keys.escape': 'In the panel: one step back',
};
