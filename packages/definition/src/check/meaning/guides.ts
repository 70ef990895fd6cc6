import { nearest } from '@stepwell/expression';
import type { Problem } from '../../problem.ts';
import type { Guide } from '../../shapes/index.ts';
import { type Said, words } from '../../walk/report.ts';
import { type Facts, problemIn } from '../facts.ts';

/** Guides that are about nothing, or about a stage that there is not. */
export function checkGuides(facts: Facts): readonly Problem[] {
  return (facts.app.guides ?? []).flatMap((guide) => checkGuide(facts, guide));
}

function checkGuide(facts: Facts, guide: Guide): readonly Problem[] {
  const { form, process, stage } = guide;
  if (form === undefined && process === undefined) return [problemIn(facts, guide, '', ABOUT_NOTHING)];
  if (stage === undefined || process === undefined)
    return stage === undefined ? [] : [problemIn(facts, guide, '/stage', STAGE_ALONE)];
  const stages = facts.known.stagesOf(process);
  return stages.length === 0 || stages.includes(stage) ? [] : [problemIn(facts, guide, '/stage', noStage(stage, stages))];
}

const ABOUT_NOTHING: Said = {
  code: 'GUIDE_ABOUT_NOTHING',
  message: words('这份操作指引没有说明用在哪里', 'This guide does not say what it is about'),
  hint: words('选择一张表单，或一个流程的阶段', 'Choose a form, or a stage of a process'),
};

const STAGE_ALONE: Said = {
  code: 'GUIDE_ABOUT_NOTHING',
  message: words('写了阶段，却没有写是哪个流程的', 'A stage is named, but not its process'),
};

function noStage(stage: string, stages: readonly string[]): Said {
  const suggestion = nearest(stage, stages);
  return {
    code: 'UNKNOWN_STAGE',
    message: words(`没有叫“${stage}”的阶段`, `There is no stage called “${stage}”`),
    ...(suggestion ? { hint: words(`是不是“${suggestion}”？`, `Did you mean “${suggestion}”?`), fix: suggestion } : {}),
  };
}
