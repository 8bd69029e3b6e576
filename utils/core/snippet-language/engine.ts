import {
  CaptureTag,
  type Context,
  defaultOperators,
  type FilterImpl,
  Liquid,
  type Operator,
  type Template,
} from 'liquidjs';
import { err, ok, type Result } from '../result';
import { expandShortForms } from './aliases';
import { FILTERS, isBlank, type SnippetFilter, toText } from './filters';
import { hold, within } from './growth';
import { clean, Missing } from './marks';
import { BUILT_IN_NAMES } from './names';
import { type SnippetProblem, toProblem } from './problem';
import { plainName } from './shapes';

/** Enough for a snippet of a hundred pages; a loop without end stops after a moment instead of hanging the panel. */
const LIMITS = { parseLimit: 500_000, renderLimit: 1000, memoryLimit: 5_000_000 };

/** Statements a snippet may hold. None reads files, other templates or the clock. */
const TAGS = 'assign break capture case comment continue cycle for if raw unless #'.split(' ');

/** Runs first on every printed field (`fill.ts` puts it there), so that an empty one is seen in the text. */
export const MARK_FILTER = '__missing';

const markMissing: SnippetFilter = (value, name) => (isBlank(value) ? new Missing(toText(name)) : value);

/** A condition may ask thousands of times, and LiquidJS looks at the clock only between tags. */
const heldContains: Operator = (text, part, context) => defaultOperators.contains(hold(text, context), part, context);

/** LiquidJS does not count what is captured. */
class HeldCapture extends CaptureTag {
  override *render(context: Context): Generator<unknown, void, string> {
    yield* super.render(context);
    hold(context.bottom()[this.variable], context);
  }
}

/** The one Liquid instance. */
export const engine = createEngine();

/** Source in short forms or Liquid → parsed templates. Parses afresh: the caller may change what it gets. */
export function parseSource(source: string): Result<Template[], SnippetProblem> {
  return attempt(() => engine.parse(expandShortForms(clean(source))));
}

/** Printed text, marks included. */
export function renderTemplates(templates: Template[], scope: object): Result<string, SnippetProblem> {
  return attempt(() => toText(engine.renderSync(templates, scope)));
}

function attempt<Value>(work: () => Value): Result<Value, SnippetProblem> {
  try {
    return ok(work());
  } catch (error) {
    return err(toProblem(error));
  }
}

function createEngine(): Liquid {
  const liquid = new Liquid({
    ...LIMITS,
    strictFilters: true,
    ownPropertyOnly: true,
    jsTruthy: true, // an empty answer is no answer: {% if 备注 %}
    templates: {}, // or the browser build would fetch partials
    outputEscape: printHeld,
    operators: { ...defaultOperators, contains: heldContains },
  });
  for (const name of Object.keys(liquid.tags)) if (!TAGS.includes(name)) delete liquid.tags[name];
  for (const name of Object.keys(liquid.filters)) delete liquid.filters[name];
  for (const [name, filter] of Object.entries(FILTERS)) liquid.registerFilter(name, held(withVisibleArguments(filter)));
  liquid.registerFilter(MARK_FILTER, markMissing);
  liquid.tags['capture'] = HeldCapture;
  return liquid;
}

/** Works on texts of a length that a text may have, and its own counts against the memory limit. */
function held(filter: SnippetFilter): SnippetFilter {
  return function (...values) {
    values.forEach(within);
    return hold(filter.apply(this, values), this.context);
  };
}

function printHeld(this: FilterImpl, value: unknown): string {
  within(value);
  return hold(toText(value), this.context);
}

/** A field used as an argument that has no answer must be seen as well: {{ 甲 | append: 乙 }}. */
function withVisibleArguments(filter: SnippetFilter): SnippetFilter {
  return function (value, ...args) {
    const tokens = 'args' in this.token && Array.isArray(this.token.args) ? this.token.args : [];
    const visible = args.map((arg, index) => {
      const name = isBlank(arg) ? plainName(tokens[index]) : undefined;
      return name === undefined || BUILT_IN_NAMES.has(name) ? arg : new Missing(name);
    });
    return filter.call(this, value, ...visible);
  };
}
