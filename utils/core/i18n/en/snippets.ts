/** Problems in the source of a snippet, shown beside its line in the editor. */
export const snippets = {
  'snippet.problem.filter': 'There is no filter “{name}”. Remove it, or look up the ones there are.',
  'snippet.problem.tag': 'There is no statement “{name}”. Remove it, or look up the ones there are.',
  'snippet.problem.limit': 'The snippet is too long or loops too often; it was stopped. Shorten it and try again.',
  'snippet.problem.unclosed': 'The braces are not closed. Add the final }} or %}.',
  'snippet.problem.block-open': '“{name}” has no end. Add {% end{name} %}.',
  'snippet.problem.quotes': 'Use straight quotes "…" inside braces.',
  'snippet.problem.empty': 'The braces hold no name. Write, for example, {{ project }}.',
  'snippet.problem.syntax': 'The braces on this line are not well written. Check names, bars and quotes.',
  'snippet.problem.number': '“{value}” is not a number. Enter a number.',
  'snippet.problem.division': 'Division by zero. Enter another number.',
  'snippet.problem.date': '“{value}” is not a date. Write it as 2026-11-24.',
  'snippet.problem.space': 'The name “{name}” has a space in it. Write it as “{joined}”.',
  'snippet.problem.full-width': '“{name}” holds full-width punctuation. Use | : and "…" instead.',
  'snippet.problem.property':
    '“{name}” is not a name that can be used. Names hold no dots; there are page.title, page.url, page.host and field.title.',
  'snippet.problem.include-missing': 'There is no snippet “{name}” to include. Check the name, or create it first.',
  'snippet.problem.include-cycle': 'The snippets include each other in a circle: {name}. Remove one of the includes.',
  'snippet.problem.include-size': 'Too much is included; it was stopped at “{name}”. Use fewer levels.',
  'snippet.problem.include-broken': 'The included snippet “{name}” has a problem. Correct that one first.',
} as const;
