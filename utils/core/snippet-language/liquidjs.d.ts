/** The few signatures of liquidjs 10.30.1 that we use; its own types bring Node's globals into this layer. */
declare module 'liquidjs' {
  export interface Token {
    kind: number;
    input: string;
    begin: number;
    end: number;
    getText(): string;
    getPosition(): number[];
  }
  export interface Context {
    readonly memoryLimit: { use(count: number): void };
    bottom(): Record<string, unknown>;
  }
  export interface FilterImpl {
    token: Token;
    context: Context;
  }
  export class CaptureTag {
    readonly variable: string;
    render(context: Context): Generator<unknown, void, string>;
  }
  export interface Template {
    token: Token;
    children?(partials: boolean, sync: boolean): Generator<unknown, Template[]>;
    arguments?(): Iterable<unknown>;
  }
  export interface VariableLocation {
    row: number;
    col: number;
  }
  export interface Variable {
    readonly segments: readonly unknown[];
    readonly location: VariableLocation;
  }
  export interface StaticAnalysis {
    globals: { [name: string]: Variable[] };
  }
  export type Operator = (left: unknown, right: unknown, context: Context) => boolean;
  export const defaultOperators: Readonly<Record<string, unknown>> & { readonly contains: Operator };
  export interface LiquidOptions {
    operators?: Readonly<Record<string, unknown>>;
    strictFilters?: boolean;
    ownPropertyOnly?: boolean;
    jsTruthy?: boolean;
    parseLimit?: number;
    renderLimit?: number;
    memoryLimit?: number;
    templates?: { [name: string]: string };
    outputEscape?: (this: FilterImpl, value: unknown) => string;
  }
  export class Liquid {
    constructor(options?: LiquidOptions);
    readonly filters: Record<string, unknown>;
    readonly tags: Record<string, unknown>;
    parse(source: string): Template[];
    renderSync(templates: Template[], scope?: object): unknown;
    analyzeSync(templates: Template[], options?: { partials?: boolean }): StaticAnalysis;
    registerFilter(name: string, filter: (this: FilterImpl, value: unknown, ...args: unknown[]) => unknown): void;
  }
}
