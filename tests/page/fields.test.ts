import { expect, test } from 'vitest';
import { inBrowsers } from '../contract/editor-adapter';

const file = 'fields.html';
const at = (id: string) => ({ file, element: `document.querySelector('#${id}')` });

inBrowsers((open) => {
  test('lists what can be seen: the focused one first, then the largest writable, refused ones last', async () => {
    const field = await open(at('keyword'));
    const fields = await field.list();
    expect(fields.map(({ label }) => label).slice(0, 3)).toEqual(['关键词', '正文', '工作成效']);
    const refused = Object.fromEntries(fields.flatMap(({ label, refusal }) => (refusal ? [[label, refusal]] : [])));
    expect(refused).toEqual({
      口令: 'field/password',
      验证码: 'field/unsupported',
      人数: 'field/unsupported',
      只读说明: 'field/read-only',
      停用说明: 'field/disabled',
      红头文件: 'field/plug-in',
    });
    expect(fields.findIndex(({ refusal }) => refusal)).toBe(fields.length - 6);
  });

  test('the lines of a textarea are found where the browser shows them, however it is styled', async () => {
    const field = await open(at('keyword'));
    for (const style of FIELD_STYLES) {
      const { offsets, told, ys } = await field.page.evaluate(askForLines, style, LONG_TEXT);
      expect(ys, style).toBeDefined();
      for (const [index, offset] of offsets.entries()) {
        const [from = Number.NaN, to = Number.NaN] = told[index] ?? [];
        expect(from <= offset && offset <= to, `${style}: ${offset} in the line from ${from} to ${to}`).toBe(true);
      }
    }
  });

  test('a search box and an input of a toolbar are neither offered nor followed', async () => {
    const field = await open(at('keyword'));
    for (const id of ['#search', '#tool']) await field.page.click(id);
    const told = await field.page.evaluate(() => globalThis.pageLayer.focused.map(({ label }) => label));
    expect(told).toEqual(['关键词']);
    const owners = await field.page.evaluate(() => {
      const { fields } = globalThis.pageLayer;
      return fields.list().map(({ fieldId }) => fields.ownerOf(fieldId)?.id);
    });
    expect(owners[0]).toBe('keyword');
    for (const id of ['search', 'tool']) expect(owners).not.toContain(id);
    expect((await field.list()).map(({ label }) => label)).not.toContain('检索');
  });

  test('a password stays one when it is shown, and nothing of it is told', async () => {
    const field = await open(at('secret'));
    await field.page.click('#show');
    await field.click();
    expect(await field.read()).toEqual({ ok: false, failure: { code: 'field/password' } });
    const told = await field.page.evaluate(() => globalThis.pageLayer.focused.at(-1));
    expect(told).toMatchObject({ refusal: 'field/password', length: 0 });
  });

  test('an input without a selection of its own takes text as a whole, and gives it back', async () => {
    const field = await open(at('mail'));
    await field.type('a@b.cn');
    await field.apply([{ start: 6, end: 6, inline: '.org' }]);
    expect(await field.text()).toBe('a@b.cn.org');
    await field.undo();
    expect(await field.text()).toBe('a@b.cn');
  });

  test('reads what is shown, without hidden parts, and keeps formatting around an edit', async () => {
    const field = await open(at('rich'));
    expect(await field.text()).toBe('开头重点结尾\n甲\n乙\n一、旧');
    const blocks = [{ kind: 'paragraph', text: '新段' } as const];
    const applied = await field.apply([
      { start: 6, end: 6, blocks },
      { start: 11, end: 12, inline: '二' },
    ]);
    expect(applied).toMatchObject({ ok: true });
    expect(await field.text()).toContain('开头重点结尾\n新段\n甲\n乙\n');
    expect(await field.html()).toContain('<b>重点</b>');
    await field.undo();
    expect(await field.text()).toBe('开头重点结尾\n甲\n乙\n一、旧');
  });

  test('what a dialog lies over comes after the fields of the dialog', async () => {
    const field = await open(at('keyword'));
    await field.page.evaluate(() => {
      const mask = document.createElement('div');
      mask.setAttribute('style', 'position: fixed; inset: 0; background: #0008');
      const dialog = mask.cloneNode() as HTMLElement; // fixed as well, beside the mask
      dialog.append(document.createElement('textarea'));
      dialog.querySelector('textarea')?.setAttribute('aria-label', '弹窗正文');
      document.body.append(mask, dialog);
    });
    const owners = await field.page.evaluate(() => {
      const { fields } = globalThis.pageLayer;
      return fields.list().map(({ label, refusal }) => [label, refusal ?? '']);
    });
    // The field that had the focus last is still the first.
    expect(owners.slice(0, 3).map(([label]) => label)).toEqual(['关键词', '弹窗正文', '正文']);
  });

  test('a cell of a table is named after its row and its column', async () => {
    const field = await open(at('keyword'));
    await field.page.evaluate(() => {
      const table = document.createElement('table');
      const rows = [
        ['序号', '存在问题', '整改措施'],
        ['1', '', ''],
      ];
      for (const row of rows) {
        const line = table.insertRow();
        for (const text of row) {
          const cell = document.createElement(row === rows[0] ? 'th' : 'td');
          cell.style.width = '200px';
          if (text) cell.append(text);
          else cell.contentEditable = 'true';
          line.append(cell);
        }
      }
      document.body.append(table);
    });
    const labels = (await field.list()).map(({ label }) => label);
    expect(labels).toContain('1 存在问题');
    expect(labels).toContain('1 整改措施');
  });

  test('a field that fades in when it is entered is one; what stays unseen for the keys is none', async () => {
    const field = await open(at('keyword'));
    const add = (id: string, transition: string) =>
      field.page.evaluate(
        (id, transition) => {
          const area = document.createElement('textarea');
          area.id = id;
          area.setAttribute('aria-label', id);
          area.setAttribute('style', `width: 300px; height: 60px; opacity: 0; transition: ${transition}`);
          document.body.append(document.createComment('注释'), area);
        },
        id,
        transition,
      );
    await add('faded', 'opacity 83ms');
    await add('catcher', 'none');
    const refusals = Object.fromEntries((await field.list()).map(({ label, refusal }) => [label, refusal]));
    expect(refusals).toMatchObject({ faded: undefined, catcher: 'field/plug-in' });
  });

  test('a page that was told of the insertion is told of its undo', async () => {
    const field = await open(at('cell'));
    await field.page.evaluate(`(() => {
      const cell = document.querySelector('#cell');
      cell.addEventListener('change', () => { window.model = cell.value; });
    })()`);
    await field.apply([{ start: 0, end: 0, inline: '新文' }]);
    expect(await field.page.evaluate('window.model')).toBe('新文');
    await field.undo();
    await field.holds(`window.model === ''`);
  });

  test('does not say that it landed when the page rewrites the text as soon as it hears of it', async () => {
    const field = await open(at('cell'));
    await field.page.evaluate(`(() => {
      const cell = document.querySelector('#cell');
      cell.addEventListener('change', () => { cell.value = cell.value.replaceAll(',', '，'); });
    })()`);
    expect(await field.apply([{ start: 0, end: 0, inline: '甲,乙' }])).toMatchObject({
      ok: false,
      failure: { code: 'insert/doubtful' },
    });
    expect(await field.text()).toBe('甲，乙');
  });

  test('four times the paragraphs take about four times as long to read', async () => {
    const field = await open(at('rich'));
    const [few, many] = await field.page.evaluate(quickestReads, await field.fieldId(), [500, 2000]);
    expect(many).toBeLessThan(10 * Math.max(few ?? 0, 2)); // not sixteen times; clocks of browsers are rounded
  });

  test('a field that is gone is not written to', async () => {
    const field = await open(at('cell'));
    await field.page.evaluate(`document.querySelector('#cell').remove()`);
    const edits = [{ start: 0, end: 0, inline: '新' }] as const;
    expect(await field.apply(edits, { expectedText: '' })).toEqual({ ok: false, failure: { code: 'field/gone' } });
  });

  test('tells of edits at most four times a second', async () => {
    const field = await open(at('cell'));
    const startMs = await field.page.evaluate(() => performance.now());
    await field.type('今年以来全市上下认真贯彻落实各项部署要求');
    await field.holds('globalThis.pageLayer.edited.at(-1)?.length === 20');
    const told = await field.page.evaluate(() => globalThis.pageLayer.edited.map(({ at }) => at));
    const since = told.filter((at) => at >= startMs);
    expect(since.length).toBeLessThanOrEqual(1 + ((since.at(-1) ?? 0) - startMs) / 249); // clocks of browsers are rounded
  });

  test('is gone without a trace once it is stopped', async () => {
    const field = await open(at('cell'));
    await field.page.evaluate(() => globalThis.pageLayer.stop());
    const before = await field.page.evaluate(() => globalThis.pageLayer.focused.length);
    await field.page.click('#keyword');
    await field.page.keyboard.type('甲');
    expect(await field.page.evaluate(() => globalThis.pageLayer.focused.length)).toBe(before);
  });
});

/** Runs in the page: how long a read of so many paragraphs takes when nothing else wants the machine. */
async function quickestReads(id: string, counts: readonly number[]): Promise<readonly number[]> {
  const root = document.querySelector('#rich') as HTMLElement;
  const quickest: number[] = [];
  for (const count of counts) {
    const paragraphs = Array.from({ length: count }, () => document.createElement('p'));
    for (const paragraph of paragraphs) paragraph.textContent = '字'.repeat(50);
    root.replaceChildren(...paragraphs);
    root.getBoundingClientRect();
    const runs: number[] = [];
    while (runs.length < 9) {
      const start = performance.now();
      const reading = await globalThis.pageLayer.fields.read(id);
      if (!reading.ok || reading.value.text.length !== count * 51 - 1) throw new Error('not read in full');
      runs.push(performance.now() - start);
    }
    quickest.push(Math.min(...runs));
  }
  return quickest;
}

const FIELD_STYLES = [
  'width:300px;height:200px;padding:2px',
  'width:301.5px;height:180px;padding:13px 7px;font:15px/1.8 sans-serif;box-sizing:border-box',
  'width:260px;height:160px;border:6px solid;overflow-y:scroll;font:14px monospace;tab-size:3;line-height:normal',
  'width:280px;height:150px;direction:rtl;padding-inline:20px 4px;letter-spacing:1px',
  'width:280px;height:150px;white-space:pre;overflow:auto',
  'width:240px;height:170px;word-break:break-all;text-indent:24px;font-size:13px',
];

const LONG_TEXT = [
  '一、工作开展情况',
  `\t今年以来，${'整理档案、有序推进，'.repeat(12)}完成“十四五”规划。`,
  '',
  `It was finished by ${'several departments together with '.repeat(6)}http://oa.example.cn/${'a'.repeat(60)}`,
  'שלום עולם，٣٤٥ مرحبا',
  '二、存在的问题\t\t表格',
  ...Array.from({ length: 12 }, (_, index) => `（${index}）${'再接再厉'.repeat(index)}`),
].join('\n');

/** Where marks would stand, and what the browser says of the first and last place in the line at that height. */
function askForLines(style: string, text: string) {
  const field = document.createElement('textarea');
  field.style.cssText = style;
  field.value = text;
  document.body.prepend(field);
  field.scrollTop = 40;
  const around = field.getBoundingClientRect();
  const all = Array.from({ length: text.length }, (_, index) => index).filter((index) => index % 7 === 0);
  const ys = globalThis.pageLayer.linesOf(field, all);
  const [top, bottom] = [around.top + 25, around.top + field.clientHeight - 25];
  const shown = all.flatMap((offset, index) => {
    const y = ys?.[index] ?? 0;
    return y > top && y < bottom && text[offset] !== '\n' ? [{ offset, y }] : [];
  });
  const caretAt = (x: number, y: number) => {
    const caret = document.caretPositionFromPoint(x, y);
    return caret?.offsetNode === field ? caret.offset : Number.NaN;
  };
  const { paddingLeft, paddingRight, whiteSpace } = getComputedStyle(field);
  const left = around.left + field.clientLeft;
  const edges = [left + Number.parseFloat(paddingLeft), left + field.clientWidth - Number.parseFloat(paddingRight) - 1];
  const told = shown.map(({ y }) => {
    const places = edges.map((x) => caretAt(x, y));
    const [from, to] = [Math.min(...places), Math.max(...places)];
    // What does not wrap goes on beyond the edge.
    return whiteSpace === 'pre' ? [text.lastIndexOf('\n', from - 1) + 1, text.indexOf('\n', to)] : [from, to];
  });
  field.remove();
  return { offsets: shown.map(({ offset }) => offset), told, ys };
}
