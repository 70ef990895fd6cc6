import { compileFormula, type Formula } from '@stepwell/expression';
import type { Problem } from '../../problem.ts';
import type { Form, FormItem, Process, Section, Stage, Table } from '../../shapes/index.ts';
import type { FullField } from '../../tables/full-table.ts';
import { processesOf } from '../../tables/full-tables.ts';
import { checkSite } from '../../walk/formulas-of.ts';
import { type FormulaSite, pathOf } from '../../walk/site.ts';
import { type Facts, problemIn } from '../facts.ts';
import { formWords } from './form-words.ts';
import { isComputed } from './is-computed.ts';

/** Fields without which no record can be made, and which forms ask for only when the record is further on. */
export function checkAskedTooLate(facts: Facts): readonly Problem[] {
  return facts.app.tables.flatMap((table) => {
    const processes = processesOf(facts.app, table.key);
    const fields = processes.length === 0 ? [] : neededFields(facts, table);
    return fields.flatMap((field) => {
      const shown = conditionsOf(facts, table, field.definition.key);
      if (shown.length === 0 || !shown.every((all) => all.some((one) => isNever(facts, one)))) return [];
      const stage = firstStage(facts, processes, shown);
      return [problemIn(facts, field.definition, '/required', formWords.askedTooLate(field.definition, stage))];
    });
  });
}

/** What whoever makes a record has to write himself. */
function neededFields(facts: Facts, table: Table): readonly FullField[] {
  const fields = [...(facts.understanding.tables.get(table.key)?.fields.values() ?? [])];
  return fields.filter((field) => {
    const { key, required, default: usual } = field.definition;
    const isLeftToPeople = usual === undefined && key !== table.owner && !isComputed(facts, table.key, field);
    return required === true && isLeftToPeople && table.fields.includes(field.definition);
  });
}

/** For each place that forms have for a field, the conditions under which it is seen there. */
function conditionsOf(facts: Facts, { key: table }: Table, field: string): readonly (readonly Formula[])[] {
  const forms = facts.app.forms.filter((form) => form.table === table && form.kind !== 'public');
  return forms
    .flatMap(placesIn)
    .filter(({ item }) => (typeof item === 'string' ? item : item.field) === field)
    .map(({ item, section }) => [section, item].flatMap((holder) => visibleOf(facts, holder)));
}

const placesIn = ({ layout }: Form): readonly { readonly section?: Section; readonly item: FormItem }[] =>
  layout.flatMap((entry) =>
    typeof entry === 'object' && 'items' in entry ? entry.items.map((item) => ({ section: entry, item })) : [{ item: entry }],
  );

function visibleOf({ walk, understanding, vocabulary }: Facts, holder: Section | FormItem | undefined): readonly Formula[] {
  const place = typeof holder === 'object' && holder.visible !== undefined ? walk.places.get(holder) : undefined;
  if (!place) return [];
  const at = `${pathOf(place)}/visible`;
  const site = walk.sites.find((one): one is FormulaSite => one.kind === 'formula' && pathOf(one.at) === at);
  const { formula } = site ? checkSite(site, understanding.schema, vocabulary) : {};
  return formula ? [formula] : [];
}

/** What a record has only once it is there: nobody can write it into a form. */
const LATER = ['process', 'category', 'stage_entered_at', 'probability', 'closed_at', 'created_at', 'created_by', 'updated_at'];

/** Whether a condition can never hold before the record is there, whatever is written. */
function isNever(facts: Facts, formula: Formula): boolean {
  const { fields, one, many, scopes = {} } = formula.depends;
  const known = new Set([...LATER, ...facts.app.processes.map(({ field }) => field ?? 'stage')]);
  const speaksOfRecord = [one, many, scopes].every((beside) => Object.keys(beside).length === 0);
  return speaksOfRecord && formula.clock === null && fields.every((field) => known.has(field)) && !holds(facts, formula, {});
}

interface Standing {
  readonly process?: Process;
  readonly stage?: Stage;
}

function holds({ context }: Facts, formula: Formula, { process, stage }: Standing): boolean {
  const at = process &&
    stage && { process: process.key, category: stage.category ?? 'open', [process.field ?? 'stage']: stage.key };
  const values = Object.fromEntries(formula.depends.fields.map((field) => [field, null]));
  const { timeZone, weekStart = 1, fiscalYearStart = 1 } = context;
  return (
    compileFormula(formula)({ row: { values: { ...values, ...at } }, now: 0, timeZone, weekStart, fiscalYearStart }) === true
  );
}

/** The first stage in which a field is seen somewhere. */
function firstStage(facts: Facts, processes: readonly Process[], shown: readonly (readonly Formula[])[]): Stage | undefined {
  const all = processes.flatMap((process) => process.stages.map((stage) => ({ process, stage })));
  return all.find((at) => shown.some((conditions) => conditions.every((formula) => holds(facts, formula, at))))?.stage;
}
