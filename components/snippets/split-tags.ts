/** @example splitTags('总结，党建 开头') // ['总结', '党建', '开头'] */
export function splitTags(text: string): readonly string[] {
  return [...new Set(text.split(/[\s,，、;；]+/).filter((tag) => tag !== ''))];
}
