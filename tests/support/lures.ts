// Ways of a page to have a person click on what they do not see. Styles of the page do not hide what is in the top layer
// (measured: opacity, filter and mask of the root leave the same picture), and `:host` wins over inline ones.

export const LURES: Readonly<Record<string, string>> = {
  'a cover that lets clicks through': `(() => { const cover = document.createElement('div');
    cover.popover = 'manual'; cover.className = 'lure'; cover.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;background:#fff;pointer-events:none';
    document.body.append(cover); cover.showPopover(); })()`,
  'a transparent parent': `(() => { const parent = document.createElement('div'); parent.style.opacity = '0'; parent.className = 'lure';
    document.body.append(parent); parent.append(document.querySelector('html > [popover]')); })()`,
};

/** Takes them back. */
export const UNLURE = "for (const made of document.querySelectorAll('.lure')) made.remove()";
