/** The few signatures of papaparse 5.7.1 that we use; its own types bring Node's globals into this layer. */
declare module 'papaparse' {
  interface ParseError {
    readonly code: string;
    readonly row?: number;
  }
  const Papa: {
    parse(
      text: string,
      options: { header: false; skipEmptyLines: 'greedy'; delimiter?: string },
    ): { readonly data: string[][]; readonly errors: readonly ParseError[] };
    unparse(rows: readonly (readonly string[])[], options: { newline: string; quotes?: boolean }): string;
  };
  export default Papa;
}
