// What a button does, by what it says.
import { attribute, closest, matches } from '../dom/nodes';

export const BUTTONS =
  'button, input[type=submit], input[type=button], input[type=image], input[type=reset], [role=button], a';

const POSTS =
  /^(确[认定]|立即|马上|正式)?(提交|发[布表送]|保存|上报|报送|送审|回复)|^(post|publish|submit|send|save|reply)\b/i;
/** They begin like posting, and do not post. */
const ONLY_LIKE_POSTING =
  /^(发送|获取)(短信|动态|手机)?(验证|校验|动态)码|^(保存|存)(为|到|成)?草稿|^存草稿|^暂存|^(save|keep) (as |to |a )*drafts?\b|^send (me )?(a |the )?code\b/i;
const DOES_OTHER =
  /^(高级|点击)?(搜索|搜一下|查[询找]|检索|筛选|过滤|排序|登[录陆入]|注[册销]|退出|取消|返回|重置|清空|关闭|预览|上传|删除|移除|刷新|导出|打印|下载|选择|浏览|展开|收起|([首末尾]|[上下]一)页)|^(advanced )?(search|find|query|filter|sort|log ?in|sign ?(in|up|out)|log ?out|register|cancel|back|reset|clear|close|preview|upload|delete|remove|refresh|export|print|download|browse|choose|select|prev(ious)?|next page)\b|^[«‹<]?\d+[>›»]?$/i;

/** `unknown`: it says nothing that tells. */
export type Meaning = 'post' | 'other' | 'unknown';

export function meaningOf(button: Element): Meaning {
  const value = 'value' in button && typeof button.value === 'string' ? button.value : '';
  const says = [button.textContent ?? '', value, attribute(button, 'aria-label'), attribute(button, 'title')].map(
    (text) => text.trim(),
  );
  const isSaid = (pattern: RegExp) => says.some((text) => pattern.test(text));
  if (isSaid(ONLY_LIKE_POSTING) || matches(button, 'input[type=reset], button[type=reset]')) return 'other';
  if (isSaid(POSTS)) return 'post';
  if (isSaid(DOES_OTHER)) return 'other';
  const isSubmit = matches(button, 'button:not([type]), [type=submit]') && 'form' in button && button.form !== null;
  return isSubmit ? 'post' : 'unknown';
}

/** The button around an element, if it looks like one that posts. */
export function postButton(element: Element): HTMLElement | undefined {
  const button = closest(element, BUTTONS) as HTMLElement | null; // its selector names HTML elements
  return button && meaningOf(button) === 'post' ? button : undefined;
}
