import type { Rule } from './rule';
import { found, replacing } from './shared/found';
import { proseOf } from './shared/prose';

/** A title 关于… without the word that says what kind of text it is, or one that ends with a stop. */
export const titleFormat: Rule = {
  id: 'title-format',
  check: (report) => {
    const { text, lines, profile } = proseOf(report);
    const line = lines.find(({ start, end }) => text.slice(start, end).trim() !== '');
    if (profile !== 'official' || line === undefined || text.slice(line.end).trim() === '') return [];
    const written = text.slice(line.start, line.end).trim();
    const title = written.replace(/^标题[:：] ?/, '').replace(/ ?\[[^\]]{0,8}\]$/, '');
    const start = line.start + text.slice(line.start, line.end).indexOf(title);
    const place = { start, end: start + title.length };
    if (
      !/^(?:[^。，；：]{0,12}关于[^。，；：]{4,40}|[^。，；：]{4,40}(?:总结|报告|通知|计划|方案|请示|纪要))[。，；：]?$/u.test(
        title,
      )
    )
      return [];
    const stop = { start: place.end - 1, end: place.end };
    if (/[。，；：]$/.test(title))
      return [found('title-format', 'hint', stop, { case: 'stop', fix: replacing(stop, '') })];
    return GENRE.test(title) || /的\p{Script=Han}{2,8}$/u.test(title)
      ? []
      : [found('title-format', 'hint', place, { case: 'genre' })];
  },
};

/** What a title 关于… ends with; after 的 stands a noun, which says what kind of text it is. */
const GENRE =
  /(?:总结|报告|通知|通报|通告|公告|公报|计划|规划|要点|方案|意见|办法|规定|细则|条例|规则|制度|请示|批复|复函|函|纪要|决定|决议|命令|令|议案|说明|汇报|预案|简报|情况|材料|讲话|发言|建议|提案|提示|倡议书?|公示|启事|声明|答复|安排|措施|体会|思考|问题|做法|经验|调研|分析|解读|讨论|综述|申请|清单|标准|办理|协议|合同|书|表|稿)(?:[（(][^（）()]{1,16}[）)])?$/u;
