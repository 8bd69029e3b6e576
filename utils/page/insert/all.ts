// Everything that inserts, in one piece.
import { applyTo } from './apply';
import { applyDriven } from './driven';
import type { Writer } from './writer';

export const writer: Writer = {
  apply: (surface, request, tools) =>
    surface.kind === 'driven' ? applyDriven(surface, request, tools) : applyTo(surface, request, tools),
};
