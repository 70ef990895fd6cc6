import { wireText } from '@stepwell/fields';
import { type AppHere, clockworkOf, useApp, wordsOf } from '@stepwell/ui/design';
import { useMemo } from 'react';
import { useDesignWords } from '../words/words.ts';
import type { Step, StepVoice } from './say-step.ts';

/** Who and what the steps of a run or a scenario speak of, by the names they have there. */
export interface Called {
  readonly people: ReadonlyMap<string, string>;
  readonly records: ReadonlyMap<string, { readonly table: string; readonly title: string }>;
}

/** The voice in which steps are said: labels of the draft in the reader's language, names of this run. Stands within DraftApp. */
export function useStepVoice(called: Called): StepVoice {
  const here = useApp();
  const { say, locale } = useDesignWords();
  return useMemo(() => {
    const tableOf = (ref: string) => called.records.get(ref)?.table ?? '';
    const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: here.context.timeZone });
    return {
      say,
      locale,
      person: (key) => called.people.get(key) ?? key,
      table: (key) => wordsOf(here.tables.get(key)?.label, locale, key),
      record: (ref) => called.records.get(ref)?.title || ref,
      stage: (ref, key) => stageLabel(here, tableOf(ref), key, locale),
      rule: (key) => wordsOf(clockworkOf(here.app, key)?.label, locale, key),
      field: (ref, key) => wordsOf(here.tables.get(tableOf(ref))?.fields.get(key)?.definition.label, locale, key),
      time: (instant) => (Number.isNaN(Date.parse(instant)) ? instant : when.format(new Date(instant))),
      values: (of, values) => valuesText({ here, called, locale }, 'ref' in of ? tableOf(of.ref) : of.table, values),
    };
  }, [here, called, say, locale]);
}

export function stageLabel({ app }: AppHere, table: string, key: string, locale: string): string {
  const stages = app.processes.filter((process) => process.table === table).flatMap((process) => process.stages);
  return wordsOf(stages.find((stage) => stage.key === key)?.label, locale, key);
}

interface Speaking {
  readonly here: AppHere;
  readonly called: Called;
  readonly locale: string;
}

/** Values as people read them: `Name: Pump · Cost: 12.50`. */
function valuesText({ here, called, locale }: Speaking, table: string, values: Step): string {
  const nameOf = (_table: string, id: string) => called.people.get(id) ?? called.records.get(id)?.title ?? id;
  const parts = Object.entries(values).map(([key, value]) => {
    const field = here.tables.get(table)?.fields.get(key);
    const label = wordsOf(field?.definition.label, locale, key);
    const isBlank = value === null || value === undefined || value === '';
    return `${label}: ${isBlank || !field ? (isBlank ? '–' : String(value)) : wireText(field, value, { ...here.context, nameOf })}`;
  });
  return parts.join(' · ');
}
