import type { library as source } from '../zh-CN/library';

export const library: Readonly<Record<keyof typeof source, string>> = {
  'library.more': 'Organize snippets',
  'library.pin': 'Keep at the top: {name}',
  'library.unpin': 'No longer keep at the top: {name}',
  'library.pinned': 'Kept at the top',
  'library.folder': 'Folder',
  'library.folder.all': 'All folders',
  'library.folder.remove': 'Delete the folder “{name}”',
  'library.folder.removed': 'Folder “{name}” deleted; its snippets are one level up.',
  'library.pick': 'Select several',
  'library.pick.one': 'Select: {name}',
  'library.shared': 'Team',
  'library.trash': 'Trash',
  'library.elsewhere': 'Show those for other sites ({n})',
  'library.section.phrases': 'Snippets for this section',
  'library.section.insert': 'Insert snippet: {name}',
};
