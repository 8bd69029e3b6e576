/** Texts of the privacy pane and of reports of problems. */
export const privacy = {
  'privacy.title': 'Privacy',
  'privacy.lead': 'Draftside collects nothing, uploads nothing and has no server.',
  'privacy.library': 'Snippets, folders',
  'privacy.library.where':
    'In this browser on this computer; with syncing set up, also encrypted in the place you chose.',
  'privacy.settings': 'Settings, answers, where the panel was on each site',
  'privacy.settings.where': 'In this browser on this computer.',
  'privacy.drafts': 'Drafts',
  'privacy.drafts.where':
    'With draft rescue on, what you wrote stays in this browser until it expires; it is never synced.',
  'privacy.fields': 'Text in fields',
  'privacy.fields.where':
    'Read only to check and to insert, and never leaves this browser; passwords, codes and card numbers are never read.',
  'privacy.network': 'Network',
  'privacy.network.where': 'Only the address you entered, and only if you set up syncing or a team library.',
  'privacy.usage': '{size} in use.',
  'privacy.usage.term': 'Space in use',
  'privacy.kept': 'The browser will not clear it by itself.',
  'privacy.not-kept': 'The browser may clear it when the disk runs full.',
  'privacy.keep': 'Ask to keep it',
  'privacy.keep.done': 'The browser will keep it',
  'privacy.keep.refused': 'The browser did not agree; try again later, or export your snippets from time to time',
  'privacy.erase': 'Erase all data',
  'privacy.erase.question': 'Erase everything Draftside keeps?',
  'privacy.erase.text':
    'Snippets, settings, answers, drafts and site permissions are deleted from this browser. This cannot be undone. Text on web pages is not touched. Export first what you want to keep.',
  'privacy.erase.confirm': 'Erase all',
  'support.title': 'Report a problem',
  'support.lead': 'Read it before you copy it. It holds nothing you wrote, and nothing is sent.',
  'support.gather': 'Gather facts',
  'support.report': 'Report of a problem',
  'privacy.clipboard.allowed':
    'Clipboard: read only when you press the button while filling in a snippet; allowed at present.',
  'privacy.clipboard.none':
    'Clipboard: no permission at present; it is asked for when you press “Take from clipboard” while filling in a snippet.',
  'privacy.clipboard.forbid': 'Revoke the permission',
  'privacy.clipboard.forbidden': 'The clipboard can no longer be read',
};
