import type { Snippet } from '../../utils/core/snippets/model';

/** Made-up office snippets, the same for the same count: text with the word statistics of reports, no meaning. */
export function makeSnippets(count: number): Snippet[] {
  const random = createRandom(20261124);
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? '';
  return Array.from({ length: count }, (_, index) => {
    const title = pick(VERBS) + pick(NOUNS) + pick(NOUNS) + (random() < 0.5 ? pick(ENDINGS) : '');
    return {
      id: `made-${index}`,
      title,
      body: makeBody(random, pick),
      tags: [pick(NOUNS)],
      language: 'zh-CN',
      createdAtMs: index,
      updatedAtMs: index,
    };
  });
}

function makeBody(random: () => number, pick: (words: readonly string[]) => string): string {
  const length = 30 + random() * 110;
  let body = '';
  while (body.length < length) body += `${pick(VERBS)}${pick(NOUNS)}${pick(NOUNS)}${random() < 0.3 ? '。' : '，'}`;
  return `${body.slice(0, -1)}。`;
}

/** Numbers from 0 to 1; a linear congruence with the constants of Numerical Recipes. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const VERBS =
  '加强 深化 推进 落实 完善 健全 强化 提升 优化 开展 组织 实施 抓好 夯实 压实 聚焦 坚持 突出 细化 统筹 规范 拓展 巩固 督促 部署'.split(
    ' ',
  );
const ENDINGS = '情况 报告 措施 机制 方案 要点 清单 说明 建议 通报 台账 提纲 记录 意见 体会'.split(' ');
const NOUNS = (
  '工作 总结 会议 领导 小组 组织 建设 责任 制度 学习 宣传 教育 培训 检查 整改 问题 困难 原因 分析 计划 目标 任务 成效 经验 做法 创新 服务 群众 基层 党建 ' +
  '安全 生产 环保 经济 发展 项目 投资 财政 预算 采购 审计 监督 考核 评估 档案 保密 信访 阵地 舆论 网络 信息 平台 系统 数据 流程 效率 部门 单位 干部 职工 队伍 ' +
  '作风 纪律 意识 思想 理论 文化 活动 志愿 文明 乡村 产业 就业 社会 保障 医疗 卫生 应急 演练 隐患 治理 法治 普法 执法 调研 座谈 走访 慰问 帮扶 统筹 决策 督办 ' +
  '河道 林业 水利 交通 公路 桥梁 校园 食堂 消防 物业 社区 养老 托育 税收 统计 气象 粮食 种子 农机 渔业 园林 供热 供水 燃气 电力 招生 学籍 教研 图书 博物'
).split(' ');

/** A made-up report of about `length` characters, with headings on three levels. */
export function makeReport(length: number): string {
  const random = createRandom(9704);
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? '';
  const lines = ['关于年度工作情况的报告', '市政府：', '现将年度工作情况报告如下。'];
  let size = 0;
  for (let part = 1; size < length; part++) {
    const chapter = [`${CHINESE[part % 10]}、${pick(VERBS)}${pick(NOUNS)}`];
    for (const section of ['（一）', '（二）', '（三）']) {
      chapter.push(`${section}${pick(VERBS)}${pick(NOUNS)}${pick(NOUNS)}`, makeBody(random, pick));
      chapter.push(`1.${pick(VERBS)}${pick(NOUNS)}。${makeBody(random, pick)}`);
      chapter.push(`一是${makeBody(random, pick)}二是${makeBody(random, pick)}`);
    }
    size += chapter.join('\n').length;
    lines.push(...chapter);
  }
  return [...lines, '市自然资源局', '2026年11月24日'].join('\n');
}

const CHINESE = '十一二三四五六七八九';
