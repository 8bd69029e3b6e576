import { describeEditors } from '../contract/editor-adapter';

const file = 'shadow.html';
const within = (selector: string) =>
  `document.querySelector('outer-box').shadowRoot.querySelector('inner-box').shadowRoot.querySelector('${selector}')`;

describeEditors([
  { name: '影子文本框', file, element: within('textarea'), editor: 'textarea', takesSeveralEdits: true },
  { name: '影子块', file, element: within('div'), editor: 'editable', takesSeveralEdits: true },
]);
