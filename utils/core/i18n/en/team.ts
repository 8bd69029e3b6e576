export const team = {
  'team.title': 'Team and office',
  'team.libraries': 'Subscribed libraries',
  'team.lead':
    'Snippets and templates that your office publishes: read-only and updated automatically. Where you have changed the wording, yours stays; what does not come from the right source, or is older than what is here, is never used.',
  'team.none': 'None yet. Ask whoever publishes one for its https address and enter it below.',
  'team.address': 'Address of the library',
  'team.address.hint':
    'Such as https://intranet.example.org/draftside/office.json: a signed library, a template, or exported snippets.',
  'team.look': 'Look',
  'team.looking': 'Reading…',
  'team.found': '{name}. Snippets: {snippets}, templates: {packs}.',
  'team.signed':
    'Signed, key fingerprint {fingerprint}. Compare it with whoever publishes; from then on only updates signed with this key are taken.',
  'team.unsigned': 'Not signed: whoever can change this file can change what you see.',
  'team.subscribe': 'Subscribe',
  'team.subscribed': 'Subscribed to “{name}”.',
  'team.refresh': 'Check for updates',
  'team.unsubscribe': 'Unsubscribe',
  'team.unsubscribe.of': 'Unsubscribe from “{name}”',
  'team.unsubscribe.title': 'Unsubscribe from “{name}”?',
  'team.unsubscribe.text':
    'Its snippets and templates are removed from this device; those you have changed stay. You can subscribe again at any time.',
  'team.unsubscribed': 'Unsubscribed. What you had changed is still here.',
  'team.preset': 'Set by your office',
  'team.counts': 'Snippets: {snippets}, templates: {packs}, edition {sequence}',
  'team.counts.plain': 'Snippets: {snippets}, templates: {packs}',
  'team.fingerprint': 'Key fingerprint {fingerprint}',
  'team.not-signed': 'Not signed',
  'team.checked': 'Checked {time}',
  'team.expired': 'Past its date, so it may no longer apply. What is here stays; ask whoever publishes it.',
  'team.news': 'Updated: {added} new, {changed} changed, {removed} removed',
  'team.news.added': 'New: {names}',
  'team.news.changed': 'Changed: {names}',
  'team.news.removed': 'Removed: {names}',
  'team.news.more': '{names} and more',
  'team.news.seen': 'Got it',
  'team.overridden': '{n} stay in your own wording',
  'team.revert': 'Back to the office’s wording',
  'team.revert.done': 'The office’s wording is back; yours is in the earlier versions of each snippet.',
  'team.separator': ', ',
  'team.allow': 'Allow reading {host}',
  'team.sites': 'Sites your office wants enabled',
  'team.sites.text': 'Your administrator has set these sites. One click, and the browser asks whether you allow it.',
  'team.sites.enable': 'Enable these sites',
  'team.problem.malformed': 'What lies at this address is neither a library nor a template. Nothing was changed.',
  'team.problem.newer':
    'It was published by a newer Draftside; please update Draftside first. What is here goes on being used.',
  'team.problem.bad-signature':
    'The signature is wrong: the file was changed, or did not arrive whole. It was not taken; what is here goes on being used.',
  'team.problem.unsigned':
    'It has to be signed and is not. It was not taken, what is here goes on being used; ask whoever publishes it.',
  'team.problem.other-key':
    'It is signed with another key than agreed. It was not taken, what is here goes on being used; if the office has a new key, unsubscribe and subscribe again.',
  'team.problem.rollback':
    'The edition on the server is older than the one here. It was not taken; what is here goes on being used.',
  'team.problem.altered':
    'Its content changed under the same edition number. It was not taken, what is here goes on being used; it has to be published anew.',
  'team.problem.other-library':
    'Another library lies at this address now. It was not taken; to use it, unsubscribe and subscribe again.',
  'team.problem.address-invalid': 'That is not an address. Enter one that begins with https://.',
  'team.problem.insecure':
    'This address is not https, so the content could be changed on its way. Use https; only addresses inside your own network may do without.',
  'team.problem.permission': 'The browser has not let Draftside read this address yet.',
  'team.problem.no-answer': 'No connection for now; it will be tried again. What is here goes on being used.',
  'team.problem.gone': 'There is no file at this address. What is here goes on being used; please check the address.',
  'team.problem.forbidden':
    'The server does not let this file be read. What is here goes on being used; ask whoever publishes it.',
  'team.problem.moved':
    'The server points to another address, which was not followed. Check the new address and subscribe again.',
  'team.problem.too-big': 'The file is larger than 20 MB and was not read.',
  'team.problem.duplicate': 'You are subscribed to the same library at another address.',
  'team.problem.full': 'The disk of this device is full and nothing was saved. What is here goes on being used.',
} as const;
