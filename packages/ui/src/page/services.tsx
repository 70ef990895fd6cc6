import type { FullField, Query } from '@stepwell/definition';
import type { WireRecord } from '@stepwell/engine';
import { choicesOf } from '@stepwell/fields';
import type { FilterMeaning } from '@stepwell/widgets/drill';
import { type AnswerRow, type Drill, groupKeys, leadOf, type PictureServices } from '@stepwell/widgets/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { addresses } from '../app/addresses.ts';
import { type AppHere, stageKeyOf, tableWithPages, titleKey, useApp } from '../app/app-context.ts';
import { faceOf } from '../cell/face-of.ts';
import { FieldCell } from '../cell/field-cell.tsx';
import { stageField } from '../cell/stage-field.ts';
import { useNames } from '../cell/use-names.ts';
import { Countdown } from '../countdown/countdown.tsx';
import { useMove } from '../move/use-move.tsx';
import { mayAct } from '../shell/navigation.ts';
import { useIsDark, useIsPhone } from '../theme/use-media.ts';
import { useWords, wordsOf } from '../words/words.ts';
import { groupField, isPeriod } from './group-meaning.ts';
import { measureText, plainText, shortMeasure } from './measure-text.ts';
import rowLink from './row-link.module.css';

/** The picture's row as a record: what the board moves. */
const recordOf = ({ id, version, ...values }: AnswerRow): WireRecord => ({ id: String(id), version: Number(version), values });

type Asking = 'isPhone' | 'isDark' | 'drill' | 'move' | 'text' | 'groupText';
type Pure = Omit<PictureServices, Asking>;

function pureServices(here: AppHere): Pure {
  const { context, vocabulary } = here;
  const fieldOf = (table: string, path: string): FullField | undefined => groupField(here, table, path)?.field;
  const words = (label: unknown) => wordsOf(label, context.locale);
  const choices = (field: FullField | undefined) =>
    field
      ? choicesOf(field.options).map((choice) => ({ ...choice, label: wordsOf(choice.label, context.locale, choice.key) }))
      : [];
  return {
    locale: context.locale,
    words,
    titleOf: (table) => {
      const full = here.tables.get(table);
      return full ? titleKey(full) : 'id';
    },
    stageOf: (table) => stageKeyOf(here.app, table),
    fieldLabel: (table, key) => wordsOf(fieldOf(table, key)?.definition.label, context.locale, key),
    value: (table, key, value, row) => {
      const field = fieldOf(table, key);
      if (!field) return String(value ?? '–');
      return <FieldCell field={stageField(here.app, field, row?.['process'])} value={value} />;
    },
    isRight: (table, key) => {
      const field = fieldOf(table, key);
      return field !== undefined && faceOf(vocabulary, field.type).align === 'right';
    },
    choices: (table, key) => choices(fieldOf(table, key)),
    groupLabel: (query, at) => groupLabel(here, query, at),
    groupChoices: (query, at) => choices(fieldOfGroup(here, query, at)?.field),
    measure: (query, key, value) => measureText(here, query, key, value),
    short: (query, key, value) => shortMeasure(here, query, key, value),
    period: (period) => plainText(here, 'period', period),
    link: (table, row, children) => {
      const to = leadOf(table, row);
      return tableWithPages(here, to.table) ? (
        <Link to={addresses.record(here.key, to.table, to.id)} className={rowLink['link']}>
          {children}
        </Link>
      ) : (
        children
      );
    },
    countdown: (dueAt) => <Countdown dueAt={dueAt} />,
    canMove: (table) => mayAct(here.roles, table, 'move'),
    canDrill: (table) => tableWithPages(here, table) !== undefined,
  };
}

function fieldOfGroup(here: AppHere, query: Query, at: number) {
  const group = query.group?.[at];
  return group === undefined ? undefined : groupField(here, query.from, group);
}

function groupLabel(here: AppHere, query: Query, at: number): string {
  const group = query.group?.[at];
  const named = typeof group === 'object' && 'by' in group ? wordsOf(group['label'], here.context.locale) : '';
  const field = fieldOfGroup(here, query, at);
  return named || wordsOf(field?.field.definition.label, here.context.locale, field?.key ?? '');
}

/** A group's value as people read it: as its field says it, a period in words, a yes or no. */
function groupText(
  here: AppHere,
  text: PictureServices['text'],
  [query, at, value]: Parameters<PictureServices['groupText']>,
): string {
  const field = fieldOfGroup(here, query, at);
  if (field) return text(field.table, field.key, value);
  const group = query.group?.[at];
  if (group !== undefined && isPeriod(group)) return plainText(here, 'period', value);
  return typeof value === 'boolean' ? plainText(here, 'boolean', value) : String(value ?? '–');
}

/** The types of the groups that are fields: a date is not written as a text. */
function groupTypes(here: AppHere, query: Query) {
  const keys = groupKeys(query);
  return Object.fromEntries(
    (query.group ?? []).flatMap((_group, at) => {
      const found = fieldOfGroup(here, query, at);
      const key = keys[at];
      return found && key ? [[key, found.field.type.type(found.field.options, here.context)]] : [];
    }),
  );
}

/** What pictures may ask of this page. */
export function usePictureServices(filters: readonly FilterMeaning[]): PictureServices {
  const here = useApp();
  const { locale } = useWords();
  const isPhone = useIsPhone();
  const isDark = useIsDark();
  const navigate = useNavigate();
  const move = useMove();
  const text = useNames();
  return useMemo(() => {
    const drill = async (query: Query, { group = {}, measure, isEarlier, sentence }: Drill) => {
      const { drillFormula } = await import('@stepwell/widgets/drill');
      const { weekStart = 1, fiscalYearStart = 1 } = here.context;
      const earlier = isEarlier ? { earlier: { weekStart, fiscalYearStart } } : {};
      const ask = { query, group, types: groupTypes(here, query), filters, ...earlier, ...(measure ? { measure } : {}) };
      const where = drillFormula(ask);
      await navigate({ to: addresses.table(here.key, query.from), search: { ...(where ? { where } : {}), as: sentence } });
    };
    const moveRow = (table: string, row: AnswerRow, to: string) => move(table, recordOf(row), to);
    return {
      ...pureServices(here),
      locale,
      isPhone,
      isDark,
      drill: (...asked) => void drill(...asked),
      move: moveRow,
      text,
      groupText: (...asked) => groupText(here, text, asked),
    };
  }, [here, locale, isPhone, isDark, navigate, move, text, filters]);
}
