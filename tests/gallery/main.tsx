// The panel and the settings page over ports in memory, in the state that the address names.
import { render } from 'preact';
import '@/components/panel/index.css';
import '@/components/options/options.css';
import '@/components/sync/sync.css';
import '@/components/team/team.css';
import '@/components/templates/templates.css';
import '@/components/options/help.css';
import '@/components/options/options-nav.css';
import { loadFirstWords, loadOtherWords } from '@/components/i18n';
import { OptionsApp } from '@/components/options/OptionsApp';
import { loadOptionPanes } from '@/components/options/panes';
import { PanelApp } from '@/components/panel/PanelApp';
import { PanelModel } from '@/components/state/panel';
import { createSettingsModel } from '@/components/state/settings';
import { createToasts } from '@/components/state/toasts';
import type { Settings } from '@/utils/app/settings';
import type { SyncPort } from '@/utils/app/sync/sync-port';
import { languageFor } from '@/utils/core/i18n/languages';
import type { Pack } from '@/utils/core/packs/model';
import { readPack } from '@/utils/core/packs/schema';
import { saveFolder } from '@/utils/core/snippets/edits';
import { SHARED_ROOT } from '@/utils/core/sync/vaults';
import { createMemoryLibraries } from '@/utils/platform/memory/library-port';
import { createMemorySync } from '@/utils/platform/memory/sync-port';
import { FakeField } from '../unit/components/fake-field';
import { type FakeServices, fakeServices, snippet } from '../unit/components/fake-services';
import { sampleDrafts } from './draft-sample';
import { IN_PAGE, showInPage } from './in-page';
import { addPseudoLanguage } from './pseudo';
import { ANSWERS, FIELDS, REPORT, SNIPPETS, STATUSES, TEAM_SNIPPETS } from './sample';
import { CONFLICTS, READY, READY_FIRST, SYNC_STATES, TEAM_STATES } from './sync-sample';
import { KINDS_BY_PAGE, LIBRARIES, PRESET_KINDS } from './team-sample';

const wanted = new URLSearchParams(location.search);
addPseudoLanguage();
const isEmpty = wanted.get('data') === 'empty';
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

const services = fakeServices({
  field: fieldWanted(),
  packs: await loadPacks(),
  snippets: isEmpty
    ? []
    : [...SNIPPETS, ...(wanted.has('team') ? TEAM_SNIPPETS : []), ...extraSnippets(Number(wanted.get('many') ?? 0))],
  answers: isEmpty ? {} : ANSWERS,
  settings: settingsWanted(),
  ...syncWanted(),
  ...teamWanted(),
  ...(isEmpty ? {} : { libraries: { ...createMemoryLibraries(LIBRARIES), presetKinds: async () => PRESET_KINDS } }),
  ...(wanted.has('drafts') ? { drafts: sampleDrafts(wanted.get('drafts') === 'full') } : {}),
});
await loadFirstWords(languageFor((await services.settings.read()).uiLanguage, ''));
await loadOtherWords();
const inPage = IN_PAGE[wanted.get('page') ?? ''];
if (inPage) showInPage(inPage, wanted);
else await (wanted.get('page') === 'options' ? showOptions(services, root) : showPanel(services, root));
document.body.dataset['done'] = '';

async function showPanel(ports: FakeServices, place: HTMLElement): Promise<void> {
  if (wanted.has('team'))
    await ports.snippets.change([saveFolder({ id: SHARED_ROOT, name: '宣传组', updatedAtMs: 1 })]);
  const panel = new PanelModel(ports);
  await panel.settings.ready;
  render(<PanelApp panel={panel} />, place);
  await panel.start();
}

async function showOptions(ports: FakeServices, place: HTMLElement): Promise<void> {
  await loadOptionPanes();
  if (!isEmpty) await ports.site.enable('http://oa.example.cn');
  if (wanted.has('own')) await saveOwnTemplates(ports);
  const settings = createSettingsModel(ports.settings);
  await settings.ready;
  render(<OptionsApp services={ports} settings={settings} toasts={createToasts()} />, place);
}

/** One of the person's own and one of the team's. */
async function saveOwnTemplates({ packs, personalPacks, snippets }: FakeServices): Promise<void> {
  const all = await packs.list('zh-CN');
  const [first, second] = all.ok ? all.value : [];
  if (first === undefined || second === undefined) throw new Error('there are no templates to copy');
  await snippets.change([saveFolder({ id: SHARED_ROOT, name: '宣传组', updatedAtMs: 1 })]);
  for (const pack of [
    { ...first, id: 'own.a', name: `${first.name}（我的）` },
    { ...second, id: 'shared.a', name: `${second.name}（宣传口统一格式，2026年修订）` },
  ])
    await personalPacks.save({ id: pack.id, pack, updatedAtMs: 1 });
}

function fieldWanted(): FakeField {
  const field = new FakeField(isEmpty ? '' : (wanted.get('text') ?? REPORT), FIELDS);
  const status = STATUSES[wanted.get('status') ?? ''];
  if (status !== undefined) field.show(status);
  if (wanted.has('refuse')) field.refusal = { code: 'insert/not-kept' };
  return field;
}

/** The state of sync that the address names. */
function syncWanted(): { sync?: SyncPort } {
  const given = SYNC_STATES[wanted.get('sync') ?? ''];
  if (given === undefined) return {};
  const test = async () => READY[wanted.get('ready') ?? 'first'] ?? READY_FIRST;
  return { sync: createMemorySync(given, { conflicts: async () => CONFLICTS, test }) };
}

function teamWanted(): { sharedSync?: SyncPort } {
  const given = TEAM_STATES[wanted.get('team') ?? ''];
  return given === undefined ? {} : { sharedSync: createMemorySync(given, { conflicts: async () => CONFLICTS }) };
}

/** The address is ours: what it names exists. */
function settingsWanted(): Partial<Settings> {
  return {
    uiLanguage: (wanted.get('lang') ?? 'zh-CN') as Settings['uiLanguage'],
    theme: (wanted.get('theme') ?? 'light') as Settings['theme'],
    ...(wanted.has('kinds') ? { kindBySite: KINDS_BY_PAGE, guardOffPages: ['bbs.example.cn/post'] } : {}),
    lastPane: (wanted.get('pane') ?? 'outline') as Settings['lastPane'],
  };
}

async function loadPacks(): Promise<readonly Pack[]> {
  const files: unknown = await (await fetch('/packs/index.json')).json();
  const paths = Array.isArray(files) ? files.map(String) : [];
  const read = await Promise.all(paths.map(async (path) => readPack(await (await fetch(`/packs/${path}`)).json())));
  return read.flatMap((pack) => (pack.ok ? [pack.value] : []));
}

function extraSnippets(count: number) {
  return Array.from({ length: count }, (_, index) => snippet(`短语${index}`, `第${index}条内容`, ['批量']));
}
