import { compileFormula, type Environment, type Words } from '@stepwell/expression';
import type { Work } from '../command/work.ts';
import type { TemplatePart } from '../model/model.ts';
import type { ActionCall } from './action.ts';

/** A text for people with its formulas filled in, in both languages; undefined when the option is not there. */
export function optionText(work: Work, call: ActionCall, key: string): Words | undefined {
  const template = call.action.templates.get(`/${key}`);
  if (!template) return undefined;
  const environment = work.environment(call.row, call.scopes);
  const render = (parts: readonly TemplatePart[], locale: 'zh-CN' | 'en') =>
    parts.map((part) => (typeof part === 'string' ? part : shown(work, part, environment, locale))).join('');
  return { 'zh-CN': render(template['zh-CN'], 'zh-CN'), en: render(template.en, 'en') };
}

function shown(work: Work, part: Exclude<TemplatePart, string>, environment: Environment, locale: 'zh-CN' | 'en'): string {
  const value = compileFormula(part.formula)(environment);
  if (value === null) return '—';
  if (part.field) return part.field.type.format(value, part.field.options, { ...work.model.context, locale });
  const { type } = part.formula;
  if (type.kind === 'number') return String(Number(value) / 10 ** type.scale);
  return String(value);
}
