import type { DraftStore, DraftText } from '@/utils/app/draft-ports';
import type { FieldIdentity } from '@/utils/core/drafts/identity';
import type { Draft } from '@/utils/core/drafts/model';
import { ok } from '@/utils/core/result';
import { createEmptyDraftStore } from '@/utils/platform/memory/draft-store';
import { textarea } from '../unit/components/fake-field';
import { REPORT } from './sample';

const NOW = Date.UTC(2025, 5, 3, 8, 30);
const LATER = `${REPORT}（一）完善制度。修订办法，组织抽查。\n（二）加强培训。每季度组织一次业务培训，覆盖全部兼职档案员。\n`;
const field: FieldIdentity = {
  ...{ tag: 'textarea', kind: 'multi', id: 'body', name: 'body', label: '正文', placeholder: '', form: '' },
  ...{ maxLength: '', ordinal: 0, count: 1, post: '' },
};
const draft = (id: string, origin: string, title: string, over: Partial<Draft> = {}): Draft => ({
  ...{ id, origin, page: '/new', title, field, createdAtMs: NOW, updatedAtMs: NOW, newest: 3, length: LATER.length },
  excerpt: LATER.trim().replace(/\s+/g, ' ').slice(0, 120),
  ...over,
});
const DRAFTS = [
  draft('d1', 'https://oa.example.cn', '新建公文 - 协同办公平台'),
  draft('d2', 'https://oa.example.cn', '编辑周报', { postedAtMs: NOW + 1, length: 812 }),
  draft('d3', 'http://a-very-long-name-of-a-department.intranet.example.gov.cn:8080', '', {
    updatedAtMs: NOW - 86_400_000,
  }),
];
const TEXTS: readonly DraftText[] = [
  { number: 3, atMs: NOW, reason: 'pause', text: LATER },
  { number: 2, atMs: NOW - 90_000, reason: 'insert', text: REPORT },
  { number: 1, atMs: NOW - 600_000, reason: 'leave', text: REPORT.slice(0, 200) },
];

/** Some drafts, one of them offered to the field in front. */
export function sampleDrafts(isFull: boolean): DraftStore {
  const offer = {
    tabId: 1,
    frameId: 0,
    fieldId: textarea.fieldId,
    draftId: 'd1',
    number: 3,
    isUnsure: false,
    isComparing: false,
  };
  return {
    ...createEmptyDraftStore(),
    list: async () => ok(DRAFTS),
    texts: async () => ok(TEXTS),
    offer: async () => offer,
    isFull: async () => isFull,
  };
}
