// Ways of a page to have a person click on what they do not see.

/** Each made a trusted click land on a button nobody saw. */
export const LURES: Readonly<Record<string, string>> = {
  'a page that is transparent': "document.documentElement.style.opacity = '0.001'",
  'a host made transparent':
    "document.querySelector('html > [popover]').style.setProperty('opacity', '0', 'important')",
  'a cover that lets clicks through': `(() => { const cover = document.createElement('div');
    cover.popover = 'manual'; cover.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;background:#fff;pointer-events:none';
    document.body.append(cover); cover.showPopover(); })()`,
  'a filter': "document.documentElement.style.filter = 'opacity(0)'",
};

/** Takes them back. */
export const UNLURE =
  "document.documentElement.removeAttribute('style'); document.querySelector('body > [popover]')?.remove()";
