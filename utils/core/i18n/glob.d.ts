/** What Vite makes of a pattern: the modules that fit it, when the code is built. */
interface ImportMeta {
  glob<Module>(pattern: string, options: { eager: true; import: string }): Record<string, Module>;
}
