import { expect, test } from 'vitest';
import { describeEditors, inBrowsers } from '../contract/editor-adapter';

const fixture = {
  file: 'managed.html',
  element: `document.querySelector('#editor')`,
  model: 'window.managedModel()',
};

describeEditors([{ ...fixture, name: '受管编辑器', editor: 'editable', takesSeveralEdits: false }]);

inBrowsers((open) => {
  test('headings are headings in the model of an editor which takes pastes', async () => {
    const field = await open(fixture);
    await field.type('甲乙丙');
    const blocks = [{ kind: 'heading', level: 2, text: '（一）问题' } as const];
    expect(await field.apply([{ start: 2, end: 2, blocks }])).toMatchObject({ value: { strategy: 'paste' } });
    expect(await field.html()).toBe('<p>甲乙</p><h3>（一）问题</h3><p>丙</p>');
  });

  test('an editor which takes only replacing events gets one, and no command is tried on it', async () => {
    const field = await open({ file: 'managed.html', element: `document.querySelector('#replacing')` });
    const applied = await field.apply([{ start: 2, end: 2, inline: '新\n的' }]);
    expect(applied).toMatchObject({ ok: true, value: { strategy: 'beforeinput' } });
    expect(await field.page.evaluate('window.replacingModel')).toBe('甲乙新\n的丙');
  });
});
