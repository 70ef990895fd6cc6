import type { Problem } from '../../problem.ts';
import type { Rule } from '../../shapes/index.ts';
import { processesOf } from '../../tables/full-tables.ts';
import { notRunYet } from '../../walk/structure-words.ts';
import { type Facts, problemIn } from '../facts.ts';
import { ruleWords } from './rule-words.ts';

/** Rules that wait for what cannot happen, or would do what cannot be done then. */
export const checkRules = (facts: Facts): readonly Problem[] =>
  (facts.app.rules ?? []).flatMap((rule) => [
    ...placeProblems(facts, rule),
    ...happeningProblems(facts, rule),
    ...(rule.phase === 'before' ? beforeProblems(facts, rule) : []),
    ...(rule.do.length === 0 ? [problemIn(facts, rule, '/do', ruleWords.doesNothing)] : []),
  ]);

const KINDS = ['updated', 'becomes', 'schedule'] as const;
const kindsOf = ({ on }: Rule) => (typeof on === 'string' ? [on] : KINDS.filter((kind) => on[kind] !== undefined));

function placeProblems(facts: Facts, rule: Rule): readonly Problem[] {
  if (rule.table === undefined)
    return kindsOf(rule).includes('schedule') ? [] : [problemIn(facts, rule, '/table', ruleWords.needsTable)];
  const table = facts.understanding.tables.get(rule.table);
  return table && table.kind !== 'table' ? [problemIn(facts, rule, '/table', notRunYet(rule.table))] : [];
}

function happeningProblems(facts: Facts, rule: Rule): readonly Problem[] {
  const { on, table } = rule;
  if (typeof on !== 'string')
    return kindsOf(rule).length === 1 ? [] : [problemIn(facts, rule, '/on', ruleWords.oneHappening(KINDS))];
  const isOfStages = on === 'entered' || on === 'left';
  const hasStages = table === undefined || processesOf(facts.app, table).length > 0;
  return isOfStages && !hasStages ? [problemIn(facts, rule, '/on', ruleWords.noStages(on))] : [];
}

/** Before a record is written only its own values can be set, or the whole be refused. */
function beforeProblems(facts: Facts, rule: Rule): readonly Problem[] {
  const late = kindsOf(rule).some((kind) => kind !== 'created' && kind !== 'updated');
  const able = facts.vocabulary.actions.filter(({ before }) => before !== undefined).map(({ name }) => name);
  const known = facts.vocabulary.actions.map(({ name }) => name);
  const unable = rule.do.flatMap((action) => Object.keys(action).filter((key) => known.includes(key) && !able.includes(key)));
  return [
    ...(late ? [problemIn(facts, rule, '/phase', ruleWords.nothingBefore)] : []),
    ...unable.map((name) => problemIn(facts, rule, '/do', ruleWords.onlyAfter(name, able))),
  ];
}
