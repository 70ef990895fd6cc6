import { groupField, groupKeys, groupOf } from '../group.ts';
import { dataIn } from '../option.ts';
import type { AnswerRow, PictureProps, WidgetPicture } from '../widget-picture.ts';
import styles from './funnel.module.css';

const numberOf = (row: AnswerRow, key: string) => Number(row[key] ?? 0);

/** What part of one stage stands in the next; none where more stand there than before it. */
const shareOf = (part: number, whole: number) => (whole > 0 && part <= whole ? part / whole : undefined);

/** Rows in the order of the field's options, so that stages stand as the process has them. */
function ordered(rows: readonly AnswerRow[], key: string, order: readonly string[]): readonly AnswerRow[] {
  const place = (row: AnswerRow) => {
    const at = order.indexOf(String(row[key]));
    return at < 0 ? order.length : at;
  };
  return order.length > 0 ? rows.toSorted((one, other) => place(one) - place(other)) : rows;
}

function FunnelPicture({ options, answers, services }: PictureProps) {
  const query = dataIn(options);
  const [key = ''] = groupKeys(query);
  const field = groupField(query);
  const [first, ...more] = query.measures ?? [];
  if (!first) return null;
  const order = field ? services.choices(query.from, field).map((choice) => choice.key) : [];
  const rows = ordered(answers['data'] ?? [], key, order);
  const most = Math.max(...rows.map((row) => numberOf(row, first.key)), 1);
  const percent = new Intl.NumberFormat(services.locale, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <ol className={styles['funnel']}>
      {rows.map((row, at) => {
        const name = field ? services.text(query.from, field, row[key]) : String(row[key] ?? '–');
        const before = rows[at - 1];
        const share = before ? shareOf(numberOf(row, first.key), numberOf(before, first.key)) : undefined;
        return (
          <li key={String(row[key])}>
            <button type="button" className={styles['stage']} onClick={() => services.drill(query, groupOf(query, row), name)}>
              <span className={styles['name']}>{name}</span>
              <span className={styles['track']}>
                <span className={styles['bar']} style={{ width: `${(numberOf(row, first.key) / most) * 100}%` }} />
              </span>
              <span className={styles['figure']}>{services.measure(query, first.key, row[first.key])}</span>
              <span className={styles['more']}>
                {more.map((measure) => services.measure(query, measure.key, row[measure.key])).join(' · ')}
              </span>
              <span className={styles['share']}>{share === undefined ? '' : percent.format(share)}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

export const funnelPicture: WidgetPicture = {
  name: 'funnel',
  Picture: FunnelPicture,
  isEmpty: (answers) => answers['data']?.length === 0,
};
