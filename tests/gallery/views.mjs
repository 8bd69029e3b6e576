/** What is looked at: the address of the gallery, a width, and what a person does first. */
const FORMATS = new URL('../fixtures/formats', import.meta.url).pathname;

const insertProblems = (page) => page.click('[data-section-id=problems] [data-action=insert-in-place]');
const search = (text) => (page) => page.type('[data-snippet-search]', text);

/** A report whose second heading no template knows. */
const OWN_WORDS = encodeURIComponent(
  '档案专项工作总结\n一、工作开展情况\n组织培训三次。\n二、值得我们反思和改进的若干方面\n人手不足，进度偏慢。\n三、几点体会\n抓早抓小。',
);

export const VIEWS = {
  'sync-setup': { query: 'page=options&sync=off', width: 640, act: openOptions('sync') },
  'sync-account': { query: 'page=options&sync=asking', width: 640, act: openOptions('sync') },
  'sync-narrow': { query: 'page=options&sync=conflict', width: 320, act: openOptions('sync') },
  'shared-setup': {
    query: 'page=options&sync=off&team=off',
    width: 640,
    act: openShared,
    until: '[name=syncPassphrase]',
  },
  'shared-joined': { query: 'page=options&sync=locked&team=joined', width: 640, act: scrollToShared },
  'shared-narrow': { query: 'page=options&team=joined', width: 320, act: scrollToShared },
  'shared-leave': { query: 'page=options&team=joined', width: 360, act: leaveShared, until: 'dialog[open]' },
  'snippets-team': { query: 'pane=snippets&team=joined', width: 320, act: search('通稿') },
  'picking-team': { query: 'pane=snippets&team=joined', width: 320, act: pickAll, until: '[data-action=take-shared]' },
  team: { query: 'page=options', width: 640, act: openOptions('team') },
  'team-narrow': { query: 'page=options', width: 320, act: openOptions('team') },
  outline: { query: 'pane=outline', width: 420 },
  'outline-narrow': {
    query: 'pane=outline',
    width: 320,
    act: (page) => page.click('[data-section-id=problems] [data-action=open-section]'),
  },
  binding: {
    query: `pane=outline&text=${OWN_WORDS}`,
    width: 320,
    act: (page) => page.click('[data-section-id=problems] [data-action=open-section]'),
    until: '[data-action=bind]',
  },
  bound: {
    query: `pane=outline&text=${OWN_WORDS}`,
    width: 420,
    act: bindProblems,
    until: '[data-bound-heading]',
  },
  'other-headings': {
    query: `pane=outline&text=${OWN_WORDS}`,
    width: 320,
    act: openOthers,
    until: '[data-to-section]',
  },
  'outline-wide': { query: 'pane=outline', width: 600 },
  // A panel of 400 px at 200 % zoom.
  'outline-magnified': { query: 'pane=outline', width: 200 },
  'checklist-magnified': { query: 'pane=checklist', width: 200 },
  'snippets-magnified': { query: 'pane=snippets', width: 200, act: search('会议') },
  'not-enabled-magnified': { query: 'pane=outline&status=not-enabled', width: 200 },
  'outline-empty': { query: 'pane=outline&data=empty', width: 320 },
  inserted: { query: 'pane=outline', width: 320, act: insertProblems, until: '[data-outcome=inserted]' },
  refused: { query: 'pane=outline&refuse', width: 320, act: insertProblems, until: '[data-outcome=refused]' },
  chooser: {
    query: 'pane=outline',
    width: 320,
    act: (page) => page.click('[data-action=choose-field]'),
    until: '.chooser',
  },
  connecting: { query: 'pane=outline&status=connecting', width: 320 },
  'not-enabled': { query: 'pane=outline&status=not-enabled', width: 320 },
  snippets: { query: 'pane=snippets', width: 420 },
  'snippets-wide': { query: 'pane=snippets', width: 600 },
  'checklist-wide': { query: 'pane=checklist', width: 600 },
  'drafts-wide': { query: 'pane=drafts&drafts', width: 600 },
  passphrase: { query: 'page=options&sync=asking', width: 360, act: changePassphrase, until: '[name=passphraseAfter]' },
  'sync-locked': { query: 'page=options&sync=locked', width: 360, act: openOptions('sync') },
  'snippets-narrow': { query: 'pane=snippets', width: 320 },
  'snippets-empty': { query: 'pane=snippets&data=empty', width: 320 },
  'snippets-found': { query: 'pane=snippets', width: 320, act: search('会议') },
  'snippets-nothing': { query: 'pane=snippets', width: 320, act: search('zzz') },
  'snippet-deleted': {
    query: 'pane=snippets',
    width: 320,
    act: (page) => page.click('[data-title="特此报告"] [data-action=delete-snippet]'),
    until: '.toast',
  },
  'snippets-many': { query: 'pane=snippets&many=5000', width: 320 },
  picking: { query: 'pane=snippets', width: 320, act: pickAll, until: '[name=picked-tag]' },
  'snippets-elsewhere': {
    query: 'pane=snippets',
    width: 320,
    act: keepToOtherSite,
    until: '[data-elsewhere]',
  },
  trash: { query: 'pane=snippets', width: 320, act: openTrash, until: '[data-trash-title]' },
  versions: { query: 'pane=snippets', width: 320, act: openVersions, until: '[data-version] ins' },
  'editor-more': {
    query: 'pane=snippets',
    width: 320,
    act: async (page) => {
      await page.click('[data-title="年度总结开头"] [data-action=edit-snippet]');
      await openMore(page);
    },
    until: '.more-settings[open]',
  },
  'section-phrases': {
    query: 'pane=outline',
    width: 320,
    act: (page) => page.click('[data-section-id=work] [data-action=open-section]'),
  },
  fill: {
    query: 'pane=snippets',
    width: 420,
    act: (page) => page.click('[data-title="会议时间地点"] [data-action=insert-snippet]'),
    until: '[data-fill-form]',
  },
  'fill-clipboard': {
    query: 'pane=snippets',
    width: 320,
    act: async (page) => {
      await page.click('[data-title="引用来文"] [data-action=insert-snippet]');
      await (await page.waitForSelector('[data-action=take-clipboard]')).click();
    },
    until: '[data-fill-form]',
  },
  editor: {
    query: 'pane=snippets',
    width: 320,
    act: (page) => page.click('[data-title="年度总结开头"] [data-action=edit-snippet]'),
    until: '[data-snippet-editor]',
  },
  'editor-problem': { query: 'pane=snippets', width: 420, act: typeBadSnippet, until: '.field-error' },
  checklist: { query: 'pane=checklist', width: 420 },
  'checklist-narrow': {
    query: 'pane=checklist',
    width: 320,
    act: (page) => page.click('[data-field-text-box] summary'),
  },
  'checklist-clear': { query: 'pane=checklist&text=好', width: 320 },
  'checklist-empty': { query: 'pane=checklist&data=empty', width: 320 },
  'checklist-waiting': { query: 'pane=checklist&status=none', width: 320 },
  commands: { query: 'pane=outline', width: 400, act: openCommands, until: '[data-command]' },
  harvest: { query: 'pane=outline', width: 320, act: open('.harvest summary'), until: '[data-action=keep-harvest]' },
  numbering: { query: 'pane=outline', width: 420, act: openNumbering, until: '[data-action=apply-numbering]' },
  options: { query: 'page=options', width: 1280 },
  'options-sites': { query: 'page=options', width: 1280, act: openOptions('sites') },
  ...Object.fromEntries(
    ['checks', 'templates', 'snippets', 'drafts', 'shortcuts', 'privacy', 'help', 'about'].flatMap((pane) => [
      [`options-${pane}`, { query: 'page=options', width: 1280, act: openOptions(pane) }],
      [`options-${pane}-narrow`, { query: 'page=options', width: 320, act: openOptions(pane) }],
    ]),
  ),
  'template-editor': { query: 'page=options', width: 1000, act: newTemplate },
  ...Object.fromEntries(
    [1280, 320].flatMap((width) => {
      const name = (of) => (width === 320 ? `${of}-narrow` : of);
      return [
        [name('template-section'), { query: 'page=options', width, act: openTemplateSection }],
        [name('templates-own'), { query: 'page=options&own&team=joined', width, act: openOptions('templates') }],
        [name('import-plan'), { query: 'page=options', width, act: planImport, until: '[data-import-plan]' }],
        [name('sync-ready'), { query: 'page=options&sync=off', width, act: testSync, until: '[data-sync-ready]' }],
        [name('sync-meet'), { query: 'page=options&sync=off&ready=meet', width, act: testSync }],
        [name('sync-refused'), { query: 'page=options&sync=off&ready=refused', width, act: testSync }],
        [name('conflicts'), { query: 'page=options&sync=conflict', width, act: openOptions('sync') }],
        [name('guard-pages'), { query: 'page=options&kinds', width, act: openOptions('checks') }],
      ];
    }),
  ),
  'recovery-printed': { query: 'page=options&sync=off', width: 800, act: testSync, media: 'print' },
  question: { query: 'page=question', width: 1000 },
  'question-narrow': { query: 'page=question&many=12', width: 320 },
  note: { query: 'page=note', width: 1000 },
  'note-narrow': { query: 'page=note', width: 320 },
  'offer-in-page': { query: 'page=offer', width: 1000 },
  'offer-in-page-narrow': { query: 'page=offer&posted&unsure', width: 320 },
  // The list scrolls by the keys of the field, which keeps the focus.
  palette: { query: 'page=palette', width: 1000, without: ['scrollable-region-focusable'], act: palettePart('.row') },
  'palette-narrow': { query: 'page=palette&list=3', width: 320, act: palettePart('.row') },
  'palette-none': { query: 'page=palette&list=0', width: 1000, act: palettePart('.none') },
  'palette-form': { query: 'page=palette&form', width: 1000, act: palettePart('form') },
  'palette-failed': { query: 'page=palette&failed', width: 1000, act: palettePart('.error') },
  marks: { query: 'page=marks', width: 1000, act: pointAtMark },
  'marks-narrow': { query: 'page=marks', width: 320, act: pointAtMark },
  drafts: { query: 'pane=drafts&drafts', width: 420 },
  'drafts-narrow': { query: 'pane=drafts&drafts=full', width: 320 },
  'draft-compared': {
    query: 'pane=drafts&drafts',
    width: 320,
    act: (page) => page.click('[data-action=compare-draft]'),
    until: '[data-draft-diff]',
  },
  'drafts-empty': { query: 'pane=drafts', width: 320 },
  'options-narrow': { query: 'page=options&data=empty', width: 400 },
  'options-question': { query: 'page=options', width: 600, act: askToClear, until: 'dialog[open]' },
};

const IN_ROOTS = '>>>';

function palettePart(selector) {
  return (page) => page.waitForSelector(`${IN_ROOTS} .box ${selector}`);
}

async function pointAtMark(page) {
  await (await page.waitForSelector(`${IN_ROOTS} b.must`)).hover();
}

async function typeBadSnippet(page) {
  await page.click('[data-action=new-snippet]');
  await page.type('[name=body]', '你好\n{{ 单位 名称 }}');
  await page.click('[data-action=save-snippet]');
}

async function keepToOtherSite(page) {
  await page.click('[data-title="特此报告"] [data-action=edit-snippet]');
  await openMore(page);
  await page.type('[name=sites]', 'www.example.com');
  await page.click('[data-action=save-snippet]');
}

async function openCommands(page) {
  await page.keyboard.down('Control');
  await page.keyboard.press('k');
  await page.keyboard.up('Control');
  await page.waitForSelector('[data-command-search]');
  await page.keyboard.type('o');
}

function open(selector) {
  return (page) => page.click(selector);
}

async function openNumbering(page) {
  await page.click('.numbering summary');
  const act = await page.waitForSelector('[data-numbering-act=decimal]');
  await act.click();
}

async function newTemplate(page) {
  await openOptions('templates')(page);
  await (await page.waitForSelector('[data-action=new-template]')).click();
}

async function openTemplateSection(page) {
  await openOptions('templates')(page);
  await (await page.waitForSelector('[name=duplicate]')).select('summary.annual');
  await page.click('[data-action=duplicate-template]');
  const section = await page.waitForSelector('[data-edited-section]:nth-child(4)');
  await (await section.$('[data-action=open-edited-section]')).click();
  await (await page.waitForSelector('.given-aliases summary')).click();
}

async function planImport(page) {
  await openOptions('snippets')(page);
  const input = await page.waitForSelector('[data-files=import-files]');
  await input.uploadFile(...['espanso.yml', 'table.csv', 'text-blaze.json'].map((name) => `${FORMATS}/${name}`));
}

async function testSync(page) {
  await openOptions('sync')(page);
  await (await page.waitForSelector('[data-action=test-sync]')).click();
  await page.waitForSelector('[data-sync-ready], [data-sync-problem]');
}

function openOptions(pane) {
  return (page) => page.click(`[data-option-pane=${pane}]`);
}

async function changePassphrase(page) {
  await openOptions('sync')(page);
  await (await page.waitForSelector('.sync-passphrase summary')).click();
}

async function askToClear(page) {
  await page.click('[data-option-pane=snippets]');
  const clear = await page.waitForSelector('[data-action=clear-answers]');
  await clear.click();
}

async function bindProblems(page) {
  await page.click('[data-section-id=problems] [data-action=open-section]');
  await page.click('[data-section-id=problems] [data-action=bind]');
}

async function openOthers(page) {
  await page.click('.others summary');
  await page.click('[data-free-heading] [data-action=choose-section]');
}

async function pickAll(page) {
  await page.click('[data-action=organize]');
  await page.click('[data-action=start-picking]');
  await page.click('[data-action=pick-all]');
}

async function openShared(page) {
  await openOptions('sync')(page);
  const button = await page.waitForSelector('[data-action=open-shared]');
  await button.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await button.click();
}

async function scrollToShared(page) {
  await openOptions('sync')(page);
  const card = await page.waitForSelector('[data-vault=shared]');
  await card.evaluate((element) => element.scrollIntoView({ block: 'start' }));
}

async function leaveShared(page) {
  await scrollToShared(page);
  await (await page.waitForSelector('[data-vault=shared] [data-action=leave-sync]')).click();
}

async function openTrash(page) {
  for (const title of ['特此报告', '单位全称']) {
    await page.click(`[data-title="${title}"] [data-action=delete-snippet]`);
    await page.waitForSelector(`[data-title="${title}"]`, { hidden: true });
  }
  await page.click('[data-action=organize]');
  await page.click('[data-action=open-trash]');
}

/** Away from the bar of buttons that stays at the bottom. */
async function openMore(page) {
  const summary = await page.waitForSelector('.more-settings summary');
  await summary.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await summary.click();
  await page.waitForSelector('.more-settings[open]');
}

async function openVersions(page) {
  const row = '[data-title="存在的问题过渡句"]';
  await page.click(`${row} [data-action=edit-snippet]`);
  await page.type('[name=body]', '请领导批评指正。');
  await page.click('[data-action=save-snippet]');
  await page.waitForSelector('[data-snippet-editor]', { hidden: true });
  await page.waitForSelector(row);
  await page.click(`${row} [data-action=edit-snippet]`);
  await openMore(page);
  const versions = await page.waitForSelector('[data-action=open-versions]');
  await versions.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await versions.click();
}
