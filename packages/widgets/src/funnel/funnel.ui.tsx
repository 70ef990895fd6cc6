import type { Query } from '@stepwell/definition';
import type { ReactNode } from 'react';
import { groupKeys, groupOf } from '../group.ts';
import { dataIn } from '../option.ts';
import type { AnswerRow, PictureProps, PictureServices, WidgetPicture } from '../widget-picture.ts';
import { conversion } from './conversion.ts';
import styles from './funnel.module.css';
import { funnelWords } from './funnel-words.ts';

const numberOf = (row: AnswerRow, key: string) => Number(row[key] ?? 0);

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
  const [first] = query.measures ?? [];
  if (!first) return null;
  const order = services.groupChoices(query, 0).map((choice) => choice.key);
  const rows = ordered(answers['data'] ?? [], key, order);
  const counts = rows.map((row) => numberOf(row, first.key));
  const most = Math.max(...counts, 1);
  return (
    <ol className={styles['funnel']}>
      {rows.map((row, at) => (
        <li key={String(row[key])}>
          <Stage row={row} query={query} width={numberOf(row, first.key) / most} services={services}>
            <Conversion share={conversion(counts, at)} services={services} />
          </Stage>
        </li>
      ))}
    </ol>
  );
}

function Conversion({ share, services }: { share: number | undefined; services: PictureServices }) {
  if (share === undefined) return <span className={styles['conversion']} />;
  const text = new Intl.NumberFormat(services.locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);
  const sentence = services.words(funnelWords).replace('{share}', text);
  return (
    <span className={styles['conversion']} title={sentence}>
      <span aria-hidden="true">↓ {text}</span>
      <span className="visually-hidden">{sentence}</span>
    </span>
  );
}

interface StageProps {
  readonly row: AnswerRow;
  readonly query: Query;
  readonly width: number;
  readonly services: PictureServices;
  readonly children: ReactNode;
}

function Stage({ row, query, width, services, children }: StageProps) {
  const [key = ''] = groupKeys(query);
  const [first, ...more] = query.measures ?? [];
  const name = services.groupText(query, 0, row[key]);
  return (
    <button
      type="button"
      className={styles['stage']}
      disabled={!services.canDrill(query.from)}
      onClick={() => services.drill(query, { group: groupOf(query, row), sentence: name })}
    >
      <span className={styles['name']}>{name}</span>
      <span className={styles['track']}>
        <span className={styles['bar']} style={{ width: `${width * 100}%` }} />
      </span>
      {children}
      <span className={styles['figure']}>{first && services.short(query, first.key, row[first.key])}</span>
      {more.map((measure) => (
        <span key={measure.key} className={styles['more']} title={services.measure(query, measure.key, row[measure.key])}>
          <span className="visually-hidden">{services.words(measure.label)}</span>
          {services.short(query, measure.key, row[measure.key])}
        </span>
      ))}
    </button>
  );
}

export const funnelPicture: WidgetPicture = {
  name: 'funnel',
  Picture: FunnelPicture,
  isEmpty: (answers) => answers['data']?.length === 0,
};
