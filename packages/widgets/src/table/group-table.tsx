import { ChangeMark } from '../change/change-mark.tsx';
import { earlierDrill } from '../change/earlier-drill.ts';
import { groupKeys, groupOf } from '../group.ts';
import { dataIn } from '../option.ts';
import type { AnswerRow, EarlierRows, PictureProps } from '../widget-picture.ts';
import styles from './table.module.css';

/** Groups and their measures as a table; the same table says to those who cannot see them what charts show. */
export function GroupTable(props: PictureProps & { readonly className: string }) {
  const { options, answers, services, className } = props;
  const query = dataIn(options);
  const keys = groupKeys(query);
  const measures = query.measures ?? [];
  return (
    <div className={className}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {keys.map((key, at) => (
              <th key={key} scope="col">
                {services.groupLabel(query, at)}
              </th>
            ))}
            {measures.map((measure) => (
              <th key={measure.key} scope="col" className={styles['right']}>
                {services.words(measure.label) || measure.key}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(answers['data'] ?? []).map((row, at) => (
            <GroupRow key={keys.map((key) => String(row[key])).join('|')} {...props} row={row} at={at} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function GroupRow({ options, earlier, services, row, at }: PictureProps & { readonly row: AnswerRow; readonly at: number }) {
  const query = dataIn(options);
  const group = groupOf(query, row);
  const names = groupKeys(query).map((key, place) => services.groupText(query, place, row[key]));
  const before = earlier?.['data'];
  const open = (measure?: string) =>
    services.drill(query, { group, sentence: names.join(' · '), ...(measure ? { measure } : {}) });
  const isOpen = services.canDrill(query.from);
  const earlierOf = (rows: EarlierRows, measure: string) =>
    earlierDrill(services, { query, earlier: rows, at }, { group, measure, sentence: names.join(' · ') });
  return (
    <tr>
      {names.map((name, place) => (
        <td key={groupKeys(query)[place]}>
          {place > 0 || !isOpen ? (
            name
          ) : (
            <button type="button" className={styles['drill']} onClick={() => open()}>
              {name}
            </button>
          )}
        </td>
      ))}
      {(query.measures ?? []).map(({ key, format }) => (
        <td key={key} className={styles['right']}>
          <button type="button" className={styles['number']} disabled={!isOpen} onClick={() => open(key)}>
            {services.measure(query, key, row[key])}
          </button>
          {before && (
            <ChangeMark
              services={services}
              now={row[key]}
              before={before.rows[at]?.[key]}
              beforeText={services.short(query, key, before.rows[at]?.[key])}
              period={before.period}
              label={names.join(' · ')}
              isShare={format === 'percent'}
              good={options['good'] as 'up' | 'down' | undefined}
              open={isOpen ? () => services.drill(query, earlierOf(before, key)) : undefined}
            />
          )}
        </td>
      ))}
    </tr>
  );
}
