import { describeEditors } from '../contract/editor-adapter';

const file = 'editables.html';
const editor = 'editable';

describeEditors([
  { name: '块', file, element: `document.querySelector('#block')`, editor, takesSeveralEdits: true },
  { name: '文章', file, element: `document.querySelector('#article')`, editor, takesSeveralEdits: true },
  { name: '纯文本块', file, element: `document.querySelector('#plain')`, editor, takesSeveralEdits: true },
  { name: '换行块', file, element: `document.querySelector('#breaks')`, editor, takesSeveralEdits: true },
  { name: '疑似受管块', file, element: `document.querySelector('#perhaps')`, editor, takesSeveralEdits: true },
]);
