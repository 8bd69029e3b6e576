import type { Rule } from './rule';
import { found } from './shared/found';
import { matchesNear } from './shared/near';
import { proseOf } from './shared/prose';

/** A marking which says that the text is not for the public: 机密★10年, 内部资料 注意保存. Words of a sentence are none. */
export const secretWords: Rule = {
  id: 'secret-words',
  isLocal: true,
  check: (report) => {
    const { own } = proseOf(report);
    return matchesNear(own, WORDS, MARKING).map(({ start, end, found: marking }) =>
      found('secret-words', 'error', { start, end }, { params: { marking: marking.trim() } }),
    );
  },
};

const WORDS = ['绝密', '机密', '秘密', '内部', '不予公开', '依申请公开'];
const MARKING =
  /(?:绝密|机密|秘密) ?[★☆](?: ?\d{1,2} ?[年月])?|(?<=^[ \t\u3000【[(（]{0,20})(?:绝密|机密|秘密|内部(?:资料|文件|材料|使用)[ 　，,]?(?:注意保[存密]|严禁外传|请勿外传|不得外传)|不予公开|依申请公开)(?=[ \t\u3000】\])）]*$)/gmu;
