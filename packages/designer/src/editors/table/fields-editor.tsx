import type { Field, Table } from '@stepwell/definition';
import type { FieldType } from '@stepwell/fields';
import { EmptyState, useVocabulary, wordsOf } from '@stepwell/ui/design';
import { useMemo } from 'react';
import { useDesign, useHand } from '../../here/design-context.ts';
import { keyOfPath, type Part, partsIn } from '../../here/parts.ts';
import { useDesignWords } from '../../words/words.ts';
import { useIsOver } from '../drag/drag-store.ts';
import { DragSurface } from '../drag/drag-surface.tsx';
import styles from '../editors.module.css';
import { isWithin } from '../is-within.ts';
import { Properties } from '../more/more.tsx';
import { Panel } from '../panel.tsx';
import { useGrowing } from '../use-growing.ts';
import { ArchivedFields } from './archived-fields.tsx';
import { fieldAt, insertField, moveField, newField } from './field-acts.ts';
import { FieldCard } from './field-card.tsx';
import { END, type FieldLoad } from './field-load.ts';
import { FieldPanel } from './field-panel.tsx';
import { Palette } from './palette.tsx';

const NONE: readonly Field[] = [];

/** The fields of a table in their order: chosen from the palette, put in order by dragging, named in place. */
export function FieldsEditor({ part }: { readonly part: Part }) {
  const { selected } = useDesign();
  const { say } = useDesignWords();
  const { fields: types } = useVocabulary();
  const { path } = part;
  const all = (part.content as Table).fields ?? NONE;
  const [fields, archived] = useMemo(() => [all.filter((one) => !one.archived), all.filter((one) => one.archived)], [all]);
  const { add, drop, where } = useFieldDrops(part, fields);
  const chosen = fields.find(({ key }) => isWithin(selected, fieldAt(path, key)));
  return (
    <DragSurface drop={drop} where={where}>
      <div className={styles['columns']}>
        <div>
          {fields.length === 0 && <EmptyState compact title={say('fields.empty')} why={say('fields.emptyWhy')} />}
          <Cards {...{ path, fields, chosen }} />
          <Palette types={types} add={add} canDrag />
          <ArchivedFields path={path} fields={archived} />
        </div>
        <Panel>
          {chosen ? (
            <FieldPanel key={chosen.key} path={path} field={chosen} type={types.find(({ name }) => name === chosen.type)} />
          ) : (
            <TableProperties part={part} />
          )}
        </Panel>
      </div>
    </DragSurface>
  );
}

/** What holds for the table as a whole: its title, whose its records are, what must hold and differ. */
function TableProperties({ part }: { readonly part: Part }) {
  const { say, locale } = useDesignWords();
  const table = part.content as Table;
  return (
    <div className={styles['panelBody']}>
      <h3 className={styles['gateHead']}>{say('more.whole')}</h3>
      <p className={styles['pale']}>{say('design.nothingSelected')}</p>
      <Properties
        of="tables"
        at={part.path}
        holder={table}
        table={part.key}
        called={wordsOf(table.label, locale, part.key)}
        without={table.extends ? ['title', 'owner'] : []}
      />
    </div>
  );
}

interface CardsProps {
  readonly path: string;
  readonly fields: readonly Field[];
  readonly chosen: Field | undefined;
}

function Cards({ path, fields, chosen }: CardsProps) {
  const { fields: types } = useVocabulary();
  const count = useGrowing(fields.length, 30);
  return (
    <div data-places className={styles['cards']}>
      {fields.slice(0, count).map((field, place) => (
        <FieldCard
          key={field.key}
          path={path}
          field={field}
          type={types.find(({ name }) => name === field.type)}
          isSelected={field === chosen}
          after={fields[place + 1]?.key ?? END}
        />
      ))}
      <End />
    </div>
  );
}

const End = () => <div className={styles['end']} data-place={END} data-wide data-over={useIsOver(END)} />;

/** What happens when a field, or a type for a new one, is put at a place. */
function useFieldDrops({ path, content }: Part, fields: readonly Field[]) {
  const { model, act, select } = useHand();
  const { say, locale } = useDesignWords();
  const nameOf = (field: Field) => wordsOf(field.label, locale, field.key);
  const add = (type: FieldType, before?: string) => {
    const tables = partsIn(model.view().files, 'tables').map((one) => keyOfPath(one.path));
    const field = newField(model.view().files.get(path) as Table, type, tables);
    if (act(say('fields.added', { name: nameOf(field) }), [insertField(path, field, before)])) select(fieldAt(path, field.key));
  };
  const move = (key: string, before: string | undefined) => {
    const at = fields.findIndex((field) => field.key === key);
    const moved = fields[at];
    if (!moved || before === key || before === fields[at + 1]?.key) return;
    act(say('fields.moved', { name: nameOf(moved) }), [moveField(path, key, before)]);
  };
  const drop = ({ field, type }: FieldLoad, place: string) => {
    const before = place === END ? undefined : place;
    if (type) add(type, before);
    else if (field !== undefined) move(field, before);
  };
  const placeOf = (place: string) => {
    const at = fields.findIndex(({ key }) => key === place);
    return at < 0 ? fields.length : at;
  };
  const where = ({ field }: FieldLoad, place: string) => {
    const isLater = field !== undefined && placeOf(field) < placeOf(place);
    return { section: wordsOf((content as Table).label, locale, keyOfPath(path)), place: placeOf(place) + (isLater ? 0 : 1) };
  };
  return { add: (type: FieldType) => add(type), drop, where };
}
