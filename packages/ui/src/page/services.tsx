import type { FullField, Query } from '@stepwell/definition';
import type { WireRecord } from '@stepwell/engine';
import { choicesOf } from '@stepwell/fields';
import type { AnswerRow, PictureServices } from '@stepwell/widgets/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { addresses } from '../app/addresses.ts';
import { type AppHere, stageKeyOf, titleKey, useApp } from '../app/app-context.ts';
import { faceOf } from '../cell/face-of.ts';
import { FieldCell } from '../cell/field-cell.tsx';
import { useNames } from '../cell/use-names.ts';
import { Countdown } from '../countdown/countdown.tsx';
import { useMove } from '../move/use-move.tsx';
import { mayAct } from '../shell/navigation.ts';
import { useIsDark, useIsPhone } from '../theme/use-media.ts';
import { useWords, wordsOf } from '../words/words.ts';
import { drillFormula } from './drill.ts';
import { measureText } from './measure-text.ts';
import rowLink from './row-link.module.css';

/** The picture's row as a record: what the board moves. */
const recordOf = ({ id, version, ...values }: AnswerRow): WireRecord => ({ id: String(id), version: Number(version), values });

type Pure = Omit<PictureServices, 'isPhone' | 'isDark' | 'drill' | 'move' | 'text'>;

function pureServices(here: AppHere): Pure {
  const { context, vocabulary } = here;
  const fieldOf = (table: string, key: string): FullField | undefined => here.tables.get(table)?.fields.get(key);
  const words = (label: unknown) => wordsOf(label, context.locale);
  return {
    locale: context.locale,
    words,
    titleOf: (table) => {
      const full = here.tables.get(table);
      return full ? titleKey(full) : 'id';
    },
    stageOf: (table) => stageKeyOf(here.app, table),
    fieldLabel: (table, key) => wordsOf(fieldOf(table, key)?.definition.label, context.locale, key),
    value: (table, key, value) => {
      const field = fieldOf(table, key);
      return field ? <FieldCell field={field} value={value} /> : String(value ?? '–');
    },
    isRight: (table, key) => {
      const field = fieldOf(table, key);
      return field !== undefined && faceOf(vocabulary, field.type).align === 'right';
    },
    choices: (table, key) => {
      const field = fieldOf(table, key);
      return field
        ? choicesOf(field.options).map((choice) => ({ ...choice, label: wordsOf(choice.label, context.locale, choice.key) }))
        : [];
    },
    measure: (query, key, value) => measureText(here, query, key, value),
    link: (table, id, children) => (
      <Link to={addresses.record(here.key, table, id)} className={rowLink['link']}>
        {children}
      </Link>
    ),
    countdown: (dueAt) => <Countdown dueAt={dueAt} />,
    canMove: (table) => mayAct(here.roles, table, 'move'),
  };
}

/** What pictures may ask of this page. */
export function usePictureServices(): PictureServices {
  const here = useApp();
  const { locale } = useWords();
  const isPhone = useIsPhone();
  const isDark = useIsDark();
  const navigate = useNavigate();
  const move = useMove();
  const text = useNames();
  return useMemo(() => {
    const drill = (query: Query, group: Readonly<Record<string, unknown>>, as: string) =>
      void drillFormula(query, group).then((where) =>
        navigate({ to: addresses.table(here.key, query.from), search: { ...(where ? { where } : {}), as } }),
      );
    const moveRow = (table: string, row: AnswerRow, to: string) => move(table, recordOf(row), to);
    return { ...pureServices(here), locale, isPhone, isDark, drill, move: moveRow, text };
  }, [here, locale, isPhone, isDark, navigate, move, text]);
}
