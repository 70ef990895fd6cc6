import {
  below,
  type Calendar,
  type Guide,
  type Operation,
  type Parameter,
  type Process,
  type Role,
  type Rule,
  stepTo,
} from '@stepwell/definition';
import { addHoliday, dayAfter, setHours, turnDay } from '../editors/calendar/calendar-acts.ts';
import { setAbout } from '../editors/guide/guide-acts.ts';
import { addParameter, parameterAt, retype } from '../editors/parameter/parameter-acts.ts';
import { canBeParameter } from '../editors/parameter/plain-value.ts';
import { addWay } from '../editors/process/flow/flow-model.ts';
import { requiring } from '../editors/process/gates-panel.tsx';
import { stageRemoval } from '../editors/process/stage-removal.ts';
import { operationsOfTrade, rolesFor } from '../editors/process/trade-acts.ts';
import { tellingFields, variantOf } from '../editors/process/variant/variant-acts.ts';
import { RIGHTS, setFieldRight, setRight } from '../editors/role/role-acts.ts';
import { HAPPENINGS, turnTo, waitFor, waitForFields } from '../editors/rule/rule-acts.ts';
import { operationsOfWarnings } from '../editors/timeout/warning-acts.ts';
import { tableIn } from '../here/read-parts.ts';
import { contextIn, type EveryAct, on, type Pick, tables, types } from './act.ts';
import { KEYS } from './random-definitions.ts';

const LEVELS = [true, false, 'owner = me', undefined];
const days = ['2026-01-30', '2026-02-17', '2026-02-18', '2026-02-21', '2026-03-01'];

/** What is done with roles, calendars, guides and parameters. */
export const partActs: readonly EveryAct[] = [
  on<Role>('roles', setRight, ({ path, content, pick }) =>
    setRight(path, content, [pick(tables) ?? 'thing', pick(RIGHTS) ?? 'read'], pick(LEVELS)),
  ),
  on<Role>('roles', setFieldRight, ({ path, content, pick }) =>
    setFieldRight(
      path,
      content,
      [pick(tables) ?? 'thing', pick(KEYS) ?? 'name', pick(['read', 'update'] as const) ?? 'read'],
      pick(LEVELS),
    ),
  ),
  on<Calendar>('calendars', turnDay, ({ path, content, pick }) => turnDay(path, content, pick(days) ?? '')),
  on<Calendar>('calendars', addHoliday, ({ path, content, pick }) => {
    const day = pick(days) ?? '';
    return addHoliday(path, content, [day, dayAfter(day, pick([0, 3, -2]) ?? 0)]);
  }),
  on<Calendar>('calendars', setHours, ({ path, content, pick }) =>
    setHours(path, content, pick([1, 4, 6, 7]) ?? 1, pick([[], [['10:00', '16:00']]] as const) ?? []),
  ),
  on<Guide>('guides', setAbout, ({ path, content, pick }) =>
    setAbout(path, content, pick(['form/thing', 'process/thing', 'stage/thing/begin']) ?? ''),
  ),
  on<readonly Parameter[]>('parameters.json', addParameter, ({ files, content, pick }) => {
    const type = pick(types.filter(canBeParameter));
    return type && addParameter(content, type, { label: 'New', context: contextIn(files) });
  }),
  on<readonly Parameter[]>('parameters.json', retype, ({ files, content, pick }) => {
    const [parameter, type] = [pick(content), pick(types.filter(canBeParameter))];
    return parameter && type && retype(parameterAt(content, parameter), parameter, type, contextIn(files));
  }),
];

const rowsOfTrade = (pick: Pick) =>
  [1, 2, 3].map(() => ({
    stage: pick(['立项', 'Begin', '验收']) ?? '',
    responsible: pick([[], ['经理'], ['负责人', '财务']]) ?? [],
    outputs: pick([[], ['报告'], ['客户等级', '金额']]) ?? [],
    ...(pick([true, false]) && { limit: { after: '2h' } }),
  }));

/** What is done with processes, timeouts, and the roles they name. */
export const processActs: readonly EveryAct[] = [
  on<Process>('processes', operationsOfTrade, ({ files, path, content, pick }) =>
    files.has(`tables/${content.table}.json`)
      ? operationsOfTrade(rowsOfTrade(pick), { kinds: new Map() }, { files, path })
      : undefined,
  ),
  on<Process>('processes', variantOf, ({ files, path, content, pick }) => {
    const field = pick([undefined, ...tellingFields(tableIn(files, content.table))])?.key;
    return variantOf(files, path, {
      ...(field !== undefined && { field }),
      fieldName: 'Line',
      choice: pick(['Fast', '快']) ?? '',
    });
  }),
  on<Process>('processes', stageRemoval, ({ path, content, pick }) => {
    const stage = content.stages.length > 1 ? pick(content.stages) : undefined;
    return stage && stageRemoval(path, content, stage.key);
  }),
  on<Process>('processes', addWay, ({ path, content, pick }) => {
    const [from, to] = [pick(content.stages)?.key, pick(content.stages)?.key];
    return from !== undefined && to !== undefined ? addWay(path, content, { from, to }) : undefined;
  }),
  on<Process>('processes', requiring, ({ path, content, pick }) => {
    const stage = pick(content.stages);
    const gate = stage?.exit?.[0];
    if (!stage || !gate) return undefined;
    const at = below(path, 'stages', stepTo(content.stages, content.stages.indexOf(stage)), 'exit', 0);
    return requiring(at, gate, pick([[], ['name'], ['name', 'amount']]) ?? []);
  }),
  on('timeouts', operationsOfWarnings, ({ files, pick }) => {
    const meaning = { since: 'created_at', after: '2h', ...pick([{}, { stage: 'begin' }, { blank: 'name' }]) };
    const row = { warning: pick(['Late', '逾期']) ?? '', trigger: '', action: 'Call', roles: [pick(['经理', 'owner']) ?? ''] };
    return operationsOfWarnings([{ row, meaning }], { files, table: pick(tables) ?? '' });
  }),
  on<Rule>('rules', waitFor, ({ path, content, pick }) => waitFor(path, content, pick(HAPPENINGS) ?? 'created')),
  on<Rule>('rules', waitForFields, ({ path, content, pick }) =>
    waitForFields(path, content, pick([[], ['name'], ['name', 'amount']]) ?? []),
  ),
  on<Rule>('rules', turnTo, ({ path, content, pick }) => turnTo(path, content, pick(tables) ?? 'thing')),
  on('roles', rolesFor, ({ files, pick }) => {
    const made: Operation[] = [];
    rolesFor(files, { key: 'thing', owner: 'owner' }, made)(pick(['经理', '财务', 'owner']) ?? '');
    return made;
  }),
];
