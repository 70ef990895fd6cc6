import { type FieldModel, labelWords, type ProcessModel, type StageModel, type TableModel } from '@stepwell/engine';
import { choicesOf, listsChoices } from '@stepwell/fields';
import type { Later } from './later-of.ts';
import { type MigrationStep, nameOf, pathOf } from './migration-step.ts';

/** The stages that go: those of a process, or all of one that goes itself. Their records must be told where they go. */
export function stagesGone(table: TableModel, process: ProcessModel, later: Later): readonly MigrationStep[] {
  const next = later.process(process);
  const left = later.table(table)?.processes ?? [];
  if (next) {
    const gone = process.stages.filter((stage) => !next.stages.some(({ key }) => key === later.stage(table, stage)));
    return gone.map((stage) => stageGone(table, { process, stage, to: next.stages }));
  }
  if (left.length === 0) return [processGone(table, process, false)];
  // Where a stage is called the same in what is left, its records stay there; the conditions of the processes say in which.
  const others = [...new Map(left.flatMap(({ stages }) => stages).map((stage) => [stage.key, stage])).values()];
  const homeless = process.stages.filter((stage) => !others.some(({ key }) => key === later.stage(table, stage)));
  return [processGone(table, process, true), ...homeless.map((stage) => stageGone(table, { process, stage, to: others }))];
}

interface Gone {
  readonly process: ProcessModel;
  readonly stage: StageModel;
  readonly to: readonly StageModel[];
}

function stageGone(table: TableModel, { process, stage, to }: Gone): MigrationStep {
  const name = nameOf({ ...stage.definition, key: stage.key });
  return {
    kind: 'stage_removed',
    severity: 'error',
    path: `processes/${process.key}.json#/stages/@${stage.definition.id ?? stage.key}`,
    table: table.key,
    count: { stage: stage.key, process: process.key },
    say: (count) => ({
      'zh-CN': `阶段“${name['zh-CN']}”没有了，里面还有 ${count} 条记录。`,
      en: `The stage “${name.en}” goes; ${count} records stand in it.`,
    }),
    stage: {
      process: process.key,
      key: stage.key,
      to: to.map((one) => ({ key: one.key, label: labelWords(one.definition.label, one.key) })),
    },
  };
}

function processGone(table: TableModel, process: ProcessModel, isReplaced: boolean): MigrationStep {
  const name = nameOf({ ...process.definition, key: process.key });
  return {
    kind: 'process_removed',
    severity: 'warning',
    path: `processes/${process.key}.json`,
    table: table.key,
    count: { process: process.key },
    say: (count) =>
      isReplaced
        ? {
            'zh-CN': `流程“${name['zh-CN']}”不再使用：其中 ${count} 条记录改由条件符合的其他流程管理，它们走过的阶段都保留。`,
            en: `The process “${name.en}” goes: its ${count} records follow the other process whose condition they meet; the stages they went through stay on record.`,
          }
        : {
            'zh-CN': `流程“${name['zh-CN']}”不再使用：${count} 条记录不再有阶段，它们走过的阶段都保留。`,
            en: `The process “${name.en}” goes: ${count} records have no stage any more; the stages they went through stay on record.`,
          },
  };
}

/** The options that go while records hold them: what these are to hold instead must be said. */
export function optionsGone(table: TableModel, field: FieldModel, later: Later): readonly MigrationStep[] {
  const next = later.field(table, field);
  if (field.system || !next || !listsChoices(field.type) || !listsChoices(next.type)) return [];
  const left = choicesOf(next.options);
  const gone = choicesOf(field.options).filter(({ key }) => !left.some((one) => one.key === later.option(table, field, key)));
  const to = left.filter(({ archived }) => !archived).map(({ key, label }) => ({ key, label: labelWords(label as never, key) }));
  return gone.map((option) => {
    const [name, of] = [nameOf(option), nameOf(field)];
    return {
      kind: 'option_removed',
      severity: 'error',
      path: `${pathOf(table, field.key)}/options/@${option.key}`,
      table: table.key,
      count: { option: option.key, field: field.key },
      say: (count) => ({
        'zh-CN': `“${of['zh-CN']}”的选项“${name['zh-CN']}”没有了，还有 ${count} 条记录在用。`,
        en: `The option “${name.en}” of “${of.en}” goes; ${count} records hold it.`,
      }),
      option: { name: `${table.key}/${field.key}/${option.key}`, to },
    };
  });
}
