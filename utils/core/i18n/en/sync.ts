export const sync = {
  'sync.title': 'Sync between devices',
  'sync.lead':
    'Snippets and folders live on this device and are merged with a server of your own. Nobody else is involved, and changes of both sides are kept.',
  'sync.kind': 'Sync with',
  'sync.kind.webdav': 'WebDAV (Nextcloud, Jianguoyun, a NAS, your office server)',
  'sync.kind.webdav.hint':
    'The WebDAV address your server gives. Jianguoyun needs an app password, and a folder name at the end of the address.',
  'sync.kind.couchdb': 'A CouchDB database',
  'sync.kind.couchdb.hint': 'The address of a database used by Draftside alone; it is made if it is not there.',
  'sync.kind.browser': 'The browser’s own sync',
  'sync.kind.browser.hint': 'Follows your browser account, needs no server, holds one or two hundred snippets.',
  'sync.kind.folder': 'A folder on this computer or a shared drive',
  'sync.kind.folder.hint':
    'Choose a folder that a drive client or your office network shares. After a restart the browser may ask again.',
  'sync.address': 'Server address',
  'sync.address.hint': 'Such as https://cloud.example.org/remote.php/dav/files/anna/draftside',
  'sync.username': 'User name',
  'sync.password': 'Password',
  'sync.password.hint': 'Kept encrypted on this device; never synced, exported or logged.',
  'sync.passphrase': 'Passphrase for encryption',
  'sync.passphrase.hint':
    'Everything is encrypted here before it is sent; the server cannot read it. Use the same one on your other devices. If you forget it, only the recovery code helps.',
  'sync.passphrase.off': 'Not encrypted: whoever gets into the server can read your snippets.',
  'sync.plain': 'Do not encrypt',
  'sync.test': 'Test the connection',
  'sync.testing': 'Testing…',
  'sync.start': 'Start syncing',
  'sync.send': 'OK',
  'sync.preview': 'Only here: {here}. Only on the server: {there}. On both: {same}.',
  'sync.preview.safe':
    'Both sides are merged and nothing is deleted. What was changed differently is shown side by side for you to choose.',
  'sync.plain-http':
    'This address does not use https: others in the same network may see your password. Do this only in a network you trust.',
  'sync.recovery': 'Draftside recovery code',
  'sync.recovery.text':
    'Print or write it down and lock it away. If you forget the passphrase, only this opens what is synced; it also does so for anyone who finds it. It is shown this once.',
  'sync.recovery.print': 'Print',
  'sync.state.off': 'Sync is off',
  'sync.state.running': 'Syncing…',
  'sync.state.done': 'Synced just now',
  'sync.state.minutes': 'Synced {n} min ago',
  'sync.state.hours': 'Synced {n} h ago',
  'sync.state.some': '{n} to be sent',
  'sync.state.waiting': 'No connection for now, trying again by itself; what is here is safe',
  'sync.state.waiting.some': 'Offline, {n} to be sent; saved on this device',
  'sync.state.asking': 'Sync needs you',
  'sync.state.full': 'The server is full, {n} not sent; all saved on this device',
  'sync.state.full.disk': 'This device’s disk is full, sync is paused; what is here is safe',
  'sync.place.encrypted': '{place} · encrypted',
  'sync.place.plain': '{place} · not encrypted',
  'sync.unreadable':
    '{n, plural, one {# file} other {# files}} on the server cannot be read for now (still uploading, damaged, or of a newer version). They will be looked at again; what is here is safe.',
  'sync.devices': 'Devices',
  'sync.device.this': 'This device',
  'sync.device.seen': 'Last synced {day}',
  'sync.now': 'Sync now',
  'sync.settings': 'Sync settings too',
  'sync.settings.hint':
    'Snippets, folders, your templates, and what you said of pages and headings are always synced; this adds looks, checks, the trigger and the like. Usage counts and drafts stay on this device.',
  'sync.change-passphrase': 'Change the passphrase',
  'sync.change-passphrase.text':
    'Only the passphrase changes: nothing is encrypted again, and other devices go on syncing. The old one stops working; the recovery code stays the same.',
  'sync.passphrase.before': 'Current passphrase or recovery code',
  'sync.passphrase.after': 'New passphrase',
  'sync.change-passphrase.do': 'Change',
  'sync.change-passphrase.done': 'The passphrase is changed. Use the new one on new devices.',
  'sync.change-passphrase.failed':
    'It was not changed: the server cannot be reached or refused. The old passphrase still works; try again later.',
  'sync.leave': 'Stop syncing',
  'sync.leave.title': 'Stop syncing on this device?',
  'sync.leave.text':
    'Your snippets here and the files on the server stay as they are. Only the password and keys kept on this device are deleted.',
  'sync.left': 'Sync is off. Your snippets are still here.',
  'sync.brake':
    'Another device has deleted {n} of your {of}. That is more than usual, so nothing was deleted here yet. What now?',
  'sync.brake.keep': 'Keep mine',
  'sync.brake.accept': 'Delete them here too',
  'sync.conflicts': 'Changes to choose between ({n})',
  'sync.conflicts.lead':
    'These were changed differently on two devices; both are kept. Choose one; the other stays among the earlier versions.',
  'sync.conflict.other': 'Another device',
  'sync.conflict.choose': 'Use this one',
  'sync.conflict.both': 'Keep both, one after the other',
  'sync.conflict.chosen': 'Saved as you chose.',
  'sync.line.conflicts': '{n, plural, one {# change} other {# changes}} to choose between',
  'sync.snapshots': 'Backups on this device',
  'sync.snapshots.lead':
    'One is kept each day, and one from before the first sync, on this device only: snippets, folders, your templates, what you said of pages and headings, and your settings if you sync them. Going back is written as new edits; what you added later stays.',
  'sync.snapshots.none': 'None yet. One is kept each day once the panel was opened.',
  'sync.snapshot.daily': '{n, plural, one {# snippet} other {# snippets}}',
  'sync.snapshot.sync': '{n, plural, one {# snippet} other {# snippets}} · before the first sync',
  'sync.snapshot.import': '{n, plural, one {# snippet} other {# snippets}} · before an import',
  'sync.snapshot.upgrade': '{n, plural, one {# snippet} other {# snippets}} · first start after an update',
  'sync.snapshot.restore': 'Go back',
  'sync.snapshot.restored': 'Everything is as it was then; what you added later is still here.',
  'sync.snapshot.failed': 'Nothing was changed. Restart the browser and try again.',
  'sync.problem.sign-in':
    'The user name or password is wrong. Some services want an app password instead of your own. Nothing was sent.',
  'sync.problem.forbidden':
    'This account may not read and write that folder. Choose another one, or ask whoever runs the server. Nothing was sent.',
  'sync.problem.permission': 'The browser has not let Draftside reach this address. Try again and choose to allow it.',
  'sync.problem.address': 'The folder in the address is not there and cannot be made. Please check the address.',
  'sync.problem.moved':
    'The server points to another address. So as not to send your password elsewhere, it was not followed; check the new address with your provider and enter it here.',
  'sync.problem.not-webdav':
    'Something answers at this address, but it is not WebDAV. Check the address; if the network wants a sign-in, do that first.',
  'sync.problem.passphrase':
    'The folder holds things encrypted with another passphrase. Enter that one; nothing was changed.',
  'sync.problem.wrong-passphrase': 'That passphrase does not open what is there. Nothing was sent.',
  'sync.problem.needs-passphrase': 'This folder is encrypted. Enter the passphrase of your other devices.',
  'sync.problem.not-encrypted':
    'What is in this folder is not encrypted. Use a new folder, or tick “Do not encrypt” and test again.',
  'sync.problem.mass-deletion': 'Another device has deleted a lot; it is for you to decide.',
  'sync.problem.newer-version':
    'The folder holds things written by a newer version. Please update Draftside first; nothing was changed.',
  'sync.problem.address-invalid': 'That is not an address. Enter a WebDAV address that begins with https://.',
  'sync.problem.insecure':
    'This address is not https: your password would be readable on its way. Use https; only addresses inside your own network may do without.',
  'sync.problem.no-answer':
    'No connection. Check the network and the address; with a certificate of your own, open the address in the browser first and trust it as your office says.',
  'sync.problem.full': 'There is no space left and nothing was saved. Make room and try again.',
  'sync.problem.unsupported': 'This browser cannot do that. Please choose another way.',
} as const;
