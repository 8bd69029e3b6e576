/** A library written together with colleagues, beside one's own. */
export const shared = {
  'shared.title': 'Shared with a team',
  'shared.lead':
    'A folder used together with colleagues: everybody sees and edits its snippets and templates, and changes are merged. It is kept and encrypted apart from your own library; nothing of yours goes there unless you put it there.',
  'shared.open': 'Join or make a team folder',
  'shared.name': 'Name of the team',
  'shared.name.hint': 'There is no team here yet. Give it a name that everybody knows, such as “Press office”.',
  'shared.found': 'Found the team “{name}”.',
  'shared.start': 'Join the team',
  'shared.leave': 'Leave the team',
  'shared.leave.title': 'Leave “{name}”?',
  'shared.leave.text':
    'Your colleagues and the server keep everything. The password and keys kept on this device are deleted.',
  'shared.leave.waiting':
    '{n, plural, one {# change has} other {# changes have}} not reached your colleagues yet. Better sync once before you leave.',
  'shared.leave.things': 'The team’s snippets and templates on this device',
  'shared.leave.keep': 'Keep them as my own',
  'shared.leave.remove': 'Remove them from this device',
  'shared.left.keep': 'You have left the team. Its snippets and templates are your own now.',
  'shared.left.remove':
    'You have left the team and its snippets and templates are gone from this device. What was here before is among “Backups on this device”.',
  'shared.left.failed':
    'You have not left: nothing can be written on this device for now, and nothing was changed. Please try again later.',
  'shared.line': '{name}: {state}',
  'shared.read-only':
    'This account may only read the team’s folder. Your colleagues’ changes keep arriving; yours stay on this device until an administrator lets you write there.',
  'shared.editor': 'Kept in the team “{name}”: your colleagues see and edit it.',
  'shared.put': 'Move to the team',
  'shared.put.done': 'Moved to the team: {n}. Your own copies are in the trash.',
  'shared.copy-there': 'Copy to the team',
  'shared.copied-there': 'Copied to the team: {n}.',
  'shared.take': 'Take back',
  'shared.take.done': 'Taken back: {n}. The team’s copies are in everybody’s trash.',
  'shared.copy-here': 'Copy to mine',
  'shared.copied-here': 'Copied to your own library: {n}.',
  'sync.problem.same-place':
    'Your own library and the team’s cannot lie in the same folder. Please choose another one. Nothing was sent.',
  'sync.problem.personal-there':
    'This folder holds somebody’s own library, not a team’s. Choose a new folder, or check the address with your colleagues. Nothing was sent.',
  'sync.problem.team-there':
    'This folder holds a team’s library. Choose another folder for your own; to join the team, use “Shared with a team” below. Nothing was sent.',
} as const;
