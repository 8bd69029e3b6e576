// In-page scripts without what WXT puts around them: a wrapper that logs in development, and a variable in their world.
const ENTRY = '\0virtual:wxt-unlisted-script-entrypoint?';

/** Vite's plugin; the script's result is nothing. */
export const bareScript = () => ({
  name: 'draftside:bare-script',
  enforce: 'pre',
  load: (id) =>
    id.startsWith(ENTRY) ? `import script from ${JSON.stringify(id.slice(ENTRY.length))};\nscript.main();` : undefined,
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk')
        chunk.code = chunk.code.replace(/^var \w+\s*=\s*(?=function)/, '!').replace(/^var \w+\s*=\s*(?=\()/, '');
  },
});
