import { describeEditors } from '../contract/editor-adapter';

const file = 'native.html';

describeEditors([
  { name: '多行文本框', file, element: `document.querySelector('#area')`, editor: 'textarea', takesSeveralEdits: true },
  {
    name: '单行文本框',
    file,
    element: `document.querySelector('#line')`,
    editor: 'input',
    isSingleLine: true,
    takesSeveralEdits: true,
  },
  {
    name: '受控文本框',
    file,
    element: `document.querySelector('#controlled')`,
    model: 'window.controlledModel.text',
    editor: 'textarea',
    takesSeveralEdits: true,
  },
  {
    name: '标记文本框',
    file,
    element: `document.querySelector('#markdown')`,
    editor: 'textarea',
    heading: (text) => `# ${text}`,
    takesSeveralEdits: true,
  },
]);
