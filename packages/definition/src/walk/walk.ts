import type { FieldContext } from '@stepwell/fields';
import type { Vocabulary } from '../vocabulary.ts';
import { branchOf } from './branch-of.ts';
import { sharedShape } from './parts.ts';
import { MOST_PROBLEMS } from './report.ts';
import type { Spot, Walk } from './site.ts';
import { visitExtension } from './visit-extension.ts';
import { visitLabel } from './visit-label.ts';
import { visitFormula, visitRef } from './visit-meaning.ts';
import { visitObject } from './visit-object.ts';
import { visitArray, visitScalar } from './visit-plain.ts';

/** A walk that goes through definitions and their schemas side by side, and collects sites and problems. */
export function startWalk(vocabulary: Vocabulary, context: FieldContext, calendars: ReadonlySet<string>): Walk {
  const found = { sites: [], places: new Map(), fields: new Map(), problems: [] };
  const walk: Walk = { vocabulary, context, calendars, ...found, visit: (spot) => visit(walk, spot) };
  return walk;
}

function visit(walk: Walk, spot: Spot): undefined {
  const { schema, value } = spot;
  if (value === undefined || walk.problems.length >= MOST_PROBLEMS) return;
  if (schema['$ref']) return visit(walk, { ...spot, schema: sharedShape(schema['$ref']) });
  if (schema['x-extension']) return visitExtension(walk, spot);
  if (schema['x-formula']) return visitFormula(walk, spot);
  if (schema['x-label']) return visitLabel(walk, spot);
  if (Array.isArray(schema['anyOf'])) return visit(walk, { ...spot, schema: branchOf(schema['anyOf'], value) });
  if (schema['x-ref']) visitRef(walk, spot);
  if (schema['type'] === 'object') visitObject(walk, spot);
  else if (schema['type'] === 'array') visitArray(walk, spot);
  else visitScalar(walk, spot);
}
