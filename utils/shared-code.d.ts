declare module 'virtual:shared-code' {
  /** Lets scripts that come later take the code that this one holds for them (scripts/shared-code.mjs). */
  export function holdShared(): void;
}
