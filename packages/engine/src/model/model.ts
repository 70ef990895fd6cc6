import type {
  App,
  Check,
  Field,
  Form,
  Gate,
  Label,
  Page,
  Parameter,
  Process,
  Right,
  Role,
  Rule,
  Stage,
  Table,
  Timeout,
  Transition,
  Vocabulary,
} from '@stepwell/definition';
import type { Depends, Formula, Schema, Value, Values, Words } from '@stepwell/expression';
import type { FieldContext, FieldType, Options } from '@stepwell/fields';
import type { GuardModel, KeptLikeness } from './compile-duplicates.ts';
import type { PeopleReading } from './people-readings.ts';

/**
 * A published version of an app, compiled once and frozen: every formula is parsed and typed, every key resolved.
 * Commands, queries and pages read it; nothing in it is computed again per request.
 */
export interface Model {
  readonly app: App;
  /** Counts the published versions of this app, from 1. */
  readonly version: number;
  /** Of a version in a pilot: the published one, with which everybody else works at the same time and on the same records. */
  readonly beside?: Model;
  readonly vocabulary: Vocabulary;
  readonly schema: Schema;
  readonly context: FieldContext;
  /** Tables by key, companions (`x.moves`), lines (`x.items`) and the tables every app has among them. */
  readonly tables: ReadonlyMap<string, TableModel>;
  readonly roles: ReadonlyMap<string, RoleModel>;
  /** `table.field.read` and `table.field.update` of which some role says something of its own. */
  readonly ruledFields: ReadonlySet<string>;
  readonly parameters: ReadonlyMap<string, ParameterModel>;
  readonly forms: ReadonlyMap<string, Form>;
  readonly pages: ReadonlyMap<string, Page>;
  /** Who derives something from who works here: manager, team, roles. */
  readonly peopleReadings: readonly PeopleReading[];
  /** What must be loaded with a person's user record for every right, condition and query that speaks of `me`. */
  readonly needsOfMe: Depends;
}

export interface FieldModel {
  readonly key: string;
  readonly type: FieldType;
  readonly options: Options;
  readonly label: Label;
  /** The field's definition; for system fields the one the platform makes. */
  readonly definition: Field;
  /** Made by the platform: id, created_at, stage … */
  readonly system: boolean;
  /** Nobody writes it directly: system fields, formulas, scores, matched relations, inverses, marks of timeouts. */
  readonly computed: boolean;
  /** The SQL column, or undefined when the value lives elsewhere or nowhere. */
  readonly column?: string;
  /** Of a formula or score. Stored when it has a column; else computed at read. */
  readonly formula?: Formula;
  /** Of a score: one formula per factor, giving its points. */
  readonly factors?: readonly { readonly key: string; readonly label: Label; readonly points: Formula }[];
  readonly requiredWhen?: Formula;
  readonly readOnlyWhen?: Formula;
  readonly defaultValue?: Value;
  /** Its values are yes or no, never blank. */
  readonly isBoolean?: boolean;
  readonly defaultFormula?: Formula;
}

export interface TableModel {
  readonly key: string;
  readonly label: Label;
  readonly sqlName: string;
  readonly definition: Table;
  readonly kind: 'table' | 'companion' | 'lines';
  /** Of lines and companions: the table their field `parent` leads to; they stand under its rights. */
  readonly parent?: string;
  readonly fields: ReadonlyMap<string, FieldModel>;
  /** The field that names a record to people. */
  readonly title: string;
  readonly owner?: string;
  readonly scope?: Formula;
  /** The fields that are, or under a condition may be, required. */
  readonly demanded: readonly FieldModel[];
  /** Of demanded fields that every form shows on a condition: those conditions. What is hidden is not demanded. */
  readonly appearances: ReadonlyMap<string, readonly Appearance[]>;
  /** What a new record holds where nobody says otherwise. */
  readonly plainDefaults: Values;
  readonly checks: readonly CheckModel[];
  readonly unique: readonly (readonly string[])[];
  /** Its guards against the same thing being entered twice. */
  readonly duplicates: readonly GuardModel[];
  /** What is kept beside its records so that those guards find them. */
  readonly likenesses: readonly KeptLikeness[];
  /** The stage field, when a process stands on the table. */
  readonly stageField?: string;
  /** By `order`; the one without `when` last. */
  readonly processes: readonly ProcessModel[];
  /** Timeouts of timeouts/*.json and of the stages' `due`, by key. */
  readonly timeouts: readonly TimeoutModel[];
  /** Rules on what happens to its records, by key. */
  readonly rules: readonly RuleModel[];
  /** Stored formulas and scores in the order in which they must be computed. */
  readonly stored: readonly FieldModel[];
  /** Their values before they are computed: nothing. */
  readonly uncomputed: Values;
  /** The formulas of its matched relations: a bare name is a field of the rows, `record` the record. */
  readonly matched: ReadonlyMap<string, Formula>;
  /** What must be loaded with a record for its stored formulas, checks, conditions and timeouts. */
  readonly needs: Depends;
  /** Whose stored formulas and timeouts read this table: when it changes, those records are derived again. */
  readonly readers: readonly Reading[];
}

/** Another table (or this one, through a relation) derives something from this one. */
export interface Reading {
  readonly table: string;
  /** The relations (to-one, to-many or matched) that lead from a record of `table` to its rows here; walked backwards to find who reads a row. */
  readonly path: readonly string[];
  /** A change of these fields of this table (or a new, deleted, re-parented row) matters. */
  readonly fields: readonly string[];
  /** Those of them that decide whose row a row is: it is read by others before and after they change. */
  readonly keys: readonly string[];
}

/** A field in a form: it is shown when all of `visible` hold, in records the form is for. */
export interface Appearance {
  readonly when?: Formula;
  readonly visible: readonly Formula[];
}

export interface CheckModel {
  readonly definition: Check;
  readonly formula: Formula;
  readonly words: Words;
}

export interface ProcessModel {
  readonly key: string;
  readonly definition: Process;
  readonly when?: Formula;
  readonly stages: readonly StageModel[];
  readonly transitions?: readonly TransitionModel[];
}
export interface StageModel {
  readonly key: string;
  readonly definition: Stage;
  readonly category: 'open' | 'won' | 'lost';
  /** A fraction 0–1, or undefined when the stage names none. */
  readonly probability?: number;
  readonly enter: readonly GateModel[];
  readonly exit: readonly GateModel[];
  readonly assignee?: Formula;
  /** Run when a record enters. */
  readonly actions: readonly ActionModel[];
}
export interface GateModel {
  readonly definition: Gate;
  readonly check?: Formula;
  /** What is said when the check does not hold. */
  readonly words?: Words;
}
export interface TransitionModel {
  readonly definition: Transition;
  readonly when?: Formula;
}

export interface TimeoutModel {
  /** The timeout's key; `<process>.<stage>` for a stage's `due`. */
  readonly key: string;
  readonly label: Label;
  readonly definition: Timeout;
  readonly while: Formula;
  readonly since?: Formula;
  readonly pause?: Formula;
  /** A calendar's key, or a formula that gives one. */
  readonly calendar: string | Formula;
  readonly missed: 'once' | 'each' | 'skip';
  readonly steps: readonly TimeoutStepModel[];
  /** Run once when a fired timeout stops being past. */
  readonly ended: readonly ActionModel[];
}
export interface TimeoutStepModel {
  readonly key: string;
  /** A duration: a formula, or a share of the first marked step. */
  readonly after: Formula | { readonly share: number };
  readonly every?: Formula;
  readonly max?: number;
  readonly mark?: string;
  readonly actions: readonly ActionModel[];
}

export interface RuleModel {
  readonly key: string;
  readonly label: Label;
  readonly definition: Rule;
  readonly on: Happens;
  /** Of `updated`: the fields of which one must be another now; left out: any. */
  readonly fields?: readonly string[];
  /** Before the record is written: it may set its values and refuse it. */
  readonly isBefore: boolean;
  readonly when?: Formula;
  readonly actions: readonly ActionModel[];
}
/** What happens to a record by itself. */
export type Happens = 'created' | 'updated' | 'deleted' | 'entered' | 'left';

/** An action as a definition uses it. Its formulas and texts are found by the marks of the action's own schema, and named by their JSON pointer. */
export interface ActionModel {
  readonly name: string;
  readonly when?: Formula;
  readonly as?: string;
  /** The value under the action's name, as it was written. */
  readonly options: unknown;
  /** JSON pointer within `options` (`/to`, `/at_risk`) → the formula that stands there. Plain values are not in it. */
  readonly formulas: ReadonlyMap<string, Formula>;
  /** JSON pointer within `options` → a text for people with its `{formula}` parts (mark `x-template`). */
  readonly templates: ReadonlyMap<string, TemplateModel>;
}

/** A text for people by language; what stands in braces is a formula, shown as its type and the reader's language want it. */
export interface TemplateModel {
  readonly 'zh-CN': readonly TemplatePart[];
  readonly en: readonly TemplatePart[];
}
export type TemplatePart = string | { readonly formula: Formula; readonly field?: FieldModel };

export interface RoleModel {
  readonly key: string;
  readonly definition: Role;
  /** `table.act` → true, or the condition. What is missing is not given. */
  readonly rights: ReadonlyMap<string, true | Formula>;
  /** `table.field.read` and `table.field.update` → what the role says of single fields. */
  readonly fieldRights: ReadonlyMap<string, boolean | Formula>;
}
export type RightModel = Right;

export interface ParameterModel {
  readonly key: string;
  readonly definition: Parameter;
  readonly type: FieldType;
  readonly options: Options;
  readonly value: Value;
}
