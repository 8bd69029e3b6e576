// Thirty pages with an unfinished report in them, on which a person does something else than posting it.
import type { Page } from 'puppeteer-core';
import { clickOn } from './posting-acts';

export interface OtherPage {
  readonly html: string;
  readonly act: (page: Page) => Promise<unknown>;
}

const press =
  (selector: string, ...keys: readonly ('Enter' | 'Control')[]) =>
  async (page: Page) => {
    await page.focus(selector);
    for (const key of keys) await page.keyboard.down(key);
    for (const key of [...keys].reverse()) await page.keyboard.up(key);
  };
const choose = (selector: string) => (page: Page) => page.select(selector, '2');

const FIELD = '<textarea id="field" name="message" rows="5" cols="60"></textarea>';
const POST = '<button id="post">提交</button>';
const SINK = '<iframe name="sink" hidden src="/sink"></iframe>';
const report = (inner = '') =>
  `<form id="report" method="post" action="/post?from=others" target="sink">${FIELD}${inner}${POST}</form>${SINK}`;
const beside = (inner: string, attributes = '') =>
  `${report()}<form id="other" method="post" action="/post?from=others" target="sink" ${attributes}>${inner}</form>`;
const FETCH = "fetch('/post?from=others',{method:'POST',body:'x'})";
const LONG = '大家辛苦了，这周的工作推进得很扎实，下周请继续把重点任务盯紧抓牢，有困难及时反映。';

/** What the person does → the page. */
export const OTHER_PAGES: Readonly<Record<string, OtherPage>> = {
  'searches the site': {
    html: beside('<input type="search" name="q" value="周报"><button id="go">搜索</button>'),
    act: clickOn('#go'),
  },
  'searches by Enter': {
    html: beside('<input id="q" type="search" name="q" value="周报">'),
    act: press('#q', 'Enter'),
  },
  'searches by a form that gets': {
    html: beside('<input id="q" name="q" value="周报"><button>Go</button>').replace(
      'id="other" method="post"',
      'id="other" method="get"',
    ),
    act: press('#q', 'Enter'),
  },
  'logs in': {
    html: beside(
      '<input name="user" value="a"><input type="password" name="p" value="b"><button id="go">登录</button>',
    ),
    act: clickOn('#go'),
  },
  'logs out': { html: beside('<button id="go">退出</button>'), act: clickOn('#go') },
  'filters by a list': {
    html: beside(
      '<select id="state" name="state" onchange="form.submit()"><option>1</option><option>2</option></select>',
    ),
    act: choose('#state'),
  },
  'filters by a date': {
    html: beside('<input type="date" name="from"><button id="go">筛选</button>'),
    act: clickOn('#go'),
  },
  'filters by fetch': { html: `${report()}<button id="go" onclick="${FETCH}">全部状态</button>`, act: clickOn('#go') },
  'comments in a few words': {
    html: beside('<textarea name="comment">收到。</textarea><button id="go">发表评论</button>'),
    act: clickOn('#go'),
  },
  'comments at length': {
    html: beside(`<textarea id="comment" name="comment">${LONG}</textarea><button id="go">发表评论</button>`),
    act: async (page) => {
      await clickOn('#comment')(page);
      await clickOn('#go')(page);
    },
  },
  'comments by Ctrl+Enter': {
    html: beside(
      '<textarea id="comment" name="comment" onkeydown="if(event.ctrlKey&&event.key===\'Enter\')form.requestSubmit()">收到</textarea>',
    ),
    act: press('#comment', 'Control', 'Enter'),
  },
  'likes it': { html: `${report()}<a id="go" href="#" onclick="${FETCH};return false">赞</a>`, act: clickOn('#go') },
  votes: {
    html: beside('<label id="go"><input type="radio" name="vote" onchange="form.requestSubmit()">同意</label>'),
    act: clickOn('#go'),
  },
  subscribes: { html: beside('<input name="mail" value="a@b.cn"><button id="go">订阅</button>'), act: clickOn('#go') },
  'agrees to cookies': { html: beside('<button id="go" name="cookies" value="1">同意</button>'), act: clickOn('#go') },
  'changes the language': {
    html: beside(
      '<select id="state" name="l" onchange="form.requestSubmit()"><option>1</option><option>2</option></select>',
    ),
    act: choose('#state'),
  },
  'turns the page by number': {
    html: beside('<input name="page" value="2"><button id="go">跳转</button>'),
    act: clickOn('#go'),
  },
  'uploads a file': {
    html: beside('<input type="file" name="file"><button id="go">上传</button>', 'enctype="multipart/form-data"'),
    act: clickOn('#go'),
  },
  'searches within the same form': {
    html: report('<input name="q"><button id="go">查询</button>'),
    act: clickOn('#go'),
  },
  'turns the page within the same form': {
    html: report('<a id="go" href="javascript:document.getElementById(\'report\').submit()">2</a>'),
    act: clickOn('#go'),
  },
  'chooses from a list that sends the same form': {
    html: report('<select id="state" name="s" onchange="form.submit()"><option>1</option><option>2</option></select>'),
    act: choose('#state'),
  },
  'ticks a box that sends the same form': {
    html: report('<input id="go" type="checkbox" name="c" onchange="form.submit()">'),
    act: clickOn('#go'),
  },
  'saves a draft': { html: report('<button id="go" name="draft">保存草稿</button>'), act: clickOn('#go') },
  'saves a draft in English': {
    html: report('<button id="go" name="draft">Save as draft</button>'),
    act: clickOn('#go'),
  },
  cancels: { html: report('<button id="go" name="cancel">取消</button>'), act: clickOn('#go') },
  'looks at a preview': { html: report('<button id="go" name="preview">预览</button>'), act: clickOn('#go') },
  'removes an attachment': {
    html: report('<input id="go" type="submit" name="x" value="删除附件">'),
    act: clickOn('#go'),
  },
  'asks for a code': { html: report('<button id="go" name="code">发送验证码</button>'), act: clickOn('#go') },
  'exports a list': { html: report('<button id="go" name="export">导出 Excel</button>'), act: clickOn('#go') },
  'goes on writing while the page saves by itself': {
    html: `${report()}<script>field.addEventListener('input', () => setTimeout(() => report.submit(), 100))</script>`,
    act: async (page) => {
      await clickOn('#field')(page);
      await page.keyboard.type('又');
    },
  },
};
