import type { FormulaPlace, Schema } from '@stepwell/expression';
import type { FieldContext } from '@stepwell/fields';
import type { AppFiles } from '../app.ts';
import { applyOperations } from '../draft/apply-operation.ts';
import type { Operation } from '../draft/operation.ts';
import { indexIn, isObject, OperationFault, placeOf } from '../draft/place.ts';
import { withKey } from '../files/app-of.ts';
import { SHIPPED_CALENDAR_KEYS } from '../tables/ordinary-tables.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { placeOfSite } from './formulas-of.ts';
import { PARTS } from './parts.ts';
import { asMeasured } from './query-site.ts';
import type { FormulaSite } from './site.ts';
import { startWalk } from './walk.ts';
import { visitFile } from './walk-app.ts';

/** Where a formula stands: what it may speak of, what it must give, and how it is kept. */
export interface FormulaStand extends FormulaPlace {
  /** Its flips by the clock become timers, so they must be solvable. */
  readonly isTimer: boolean;
}

export interface Understood {
  readonly schema: Schema;
  readonly vocabulary: Vocabulary;
  readonly context: FieldContext;
  /** Puts a formula there, where setting it is not enough: what holds it is not there yet. */
  readonly probe?: readonly Operation[];
}

/** What a formula at an address of the files may speak of, whether or not one stands there; undefined where none can stand. */
export function formulaStandAt(files: AppFiles, at: string, understood: Understood): FormulaStand | undefined {
  const { file, steps } = placeOf(at);
  const shape = PARTS.find(({ folder }) => file.startsWith(`${folder}/`))?.shape;
  const content = shape && probed(files, understood.probe ?? [{ op: 'set', at, value: 'true' }])?.get(file);
  if (!shape || content === undefined) return undefined;
  const { vocabulary, context, schema } = understood;
  const walk = startWalk(vocabulary, context, new Set(SHIPPED_CALENDAR_KEYS));
  const whole = withKey(file, content);
  visitFile(walk, file, whole, shape);
  const holder = steps.slice(0, -1).reduce(stepInto, whole);
  const isThere = (site: FormulaSite) => site.at.holder === holder && String(site.at.key) === lastOf(steps, holder);
  const site = walk.sites.find((one): one is FormulaSite => one.kind === 'formula' && isThere(one));
  return site && { ...placeOfSite(asMeasured(site), schema, vocabulary), isTimer: site.isTimer === true };
}

/** The files with a formula there, whatever stands there now. */
function probed(files: AppFiles, operations: readonly Operation[]): AppFiles | undefined {
  try {
    return applyOperations(files, operations).files;
  } catch (error) {
    if (error instanceof OperationFault) return undefined;
    throw error;
  }
}

function stepInto(value: unknown, step: string): unknown {
  if (Array.isArray(value)) return value[indexIn(value, step) ?? -1];
  return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}

function lastOf(steps: readonly string[], holder: unknown): string {
  const last = steps.at(-1) ?? '';
  return Array.isArray(holder) ? String(indexIn(holder, last)) : last;
}
