import { useApp, wordsOf } from '@stepwell/ui/design';
import { useDraftRules } from '../../here/use-draft-rules.ts';
import { useDesignWords } from '../../words/words.ts';
import { useCalendarNames } from '../steps/calendar-input.tsx';
import type { RuleVoice } from './say-rule.ts';

/** The voice in which rules of a table are said; undefined until what understands formulas is here. */
export function useRuleVoice(table: string): RuleVoice | undefined {
  const { tables } = useApp();
  const { say, locale } = useDesignWords();
  const draft = useDraftRules();
  const calendars = useCalendarNames();
  if (!draft) return undefined;
  const fields = tables.get(table)?.fields;
  return {
    locale,
    say,
    formula: (source) => draft.sentence(table, source),
    field: (key) => wordsOf(fields?.get(key)?.definition.label, locale, key),
    table: (key) => wordsOf(tables.get(key)?.label, locale, key),
    calendar: (key) => calendars.get(key) ?? key,
    actions: draft.vocabulary.actions,
  };
}
