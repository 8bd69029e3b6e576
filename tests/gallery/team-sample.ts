// Subscriptions to look at.
import type { SubscribedLibrary } from '@/utils/app/libraries';

const DAY_MS = Date.UTC(2026, 10, 25, 9, 30);

export const PRESET_KINDS = { 'oa.example.cn/report/new': 'weekly' };

/** The first by the office, the others by the person. */
export const KINDS_BY_PAGE = {
  ...PRESET_KINDS,
  'bbs.example.cn/post': 'postmortem',
  'a-very-long-name-of-a-department.intranet.example.gov.cn:8080/portal/document/edit': 'summary.special',
};

export const LIBRARIES: readonly SubscribedLibrary[] = [
  {
    url: 'https://oa.example.cn/draftside/office.json',
    name: '市局办公室规范用语',
    isPreset: true,
    fingerprint: '3f2a 91bc 07de 55aa 1c20 8e4f',
    sequence: 12,
    snippets: 86,
    packs: 4,
    isExpired: false,
    checkedAtMs: DAY_MS,
    news: { added: ['信访答复开头', '督办提醒'], changed: ['年度总结开头'], removed: ['旧版落款'] },
    overridden: 3,
  },
  {
    url: 'https://files.example.cn/templates/incident.json',
    name: '故障复盘模板',
    isPreset: false,
    sequence: 0,
    snippets: 0,
    packs: 1,
    isExpired: true,
    checkedAtMs: DAY_MS - 9e8,
    trouble: 'rollback',
    overridden: 0,
  },
];
