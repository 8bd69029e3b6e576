/** What stands in a page that could not be opened at all: its texts were among what could not be fetched, hence both languages. */
export function showBroken(root: HTMLElement): void {
  const lines = [
    '稿边未能打开，多半是扩展刚刚更新过。网页里的文字没有动过。请关闭这里后重新打开。',
    'Draftside could not open, probably because it has just been updated. The text in the web page was not touched. Please close this and open it again.',
  ];
  root.replaceChildren(
    ...lines.map((line) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = line;
      return paragraph;
    }),
  );
}
