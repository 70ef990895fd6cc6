import type { Measure } from '@stepwell/definition';
import type { CSSProperties } from 'react';
import { ChangeMark } from '../change/change-mark.tsx';
import { earlierDrill } from '../change/earlier-drill.ts';
import { dataIn } from '../option.ts';
import type { PictureProps, WidgetPicture } from '../widget-picture.ts';
import styles from './metric.module.css';

function MetricPicture(props: PictureProps) {
  const measures = dataIn(props.options).measures ?? [];
  return (
    <div className={styles['numbers']}>
      {measures.map((measure) => (
        <Figure key={measure.key} measure={measure} isOneOfSeveral={measures.length > 1} {...props} />
      ))}
    </div>
  );
}

type FigureProps = PictureProps & { readonly measure: Measure; readonly isOneOfSeveral: boolean };

/** One number, what it was before, and the ways to the rows of each. */
function Figure({ measure, isOneOfSeveral, options, answers, earlier, services }: FigureProps) {
  const query = dataIn(options);
  const { key } = measure;
  const value = answers['data']?.[0]?.[key];
  const before = earlier?.['data'];
  const label = services.words(measure.label) || services.words(options['label']);
  const sentence = services.words(options['label']) || label;
  const text = services.short(query, key, value);
  const canDrill = services.canDrill(query.from);
  return (
    <div className={styles['measure']}>
      <button
        type="button"
        className={styles['number']}
        title={services.measure(query, key, value)}
        disabled={!canDrill}
        onClick={() => services.drill(query, { measure: key, sentence })}
      >
        <span className={styles['figure']} style={{ '--length': text.length } as CSSProperties}>
          {text}
        </span>
        {isOneOfSeveral && <span className={styles['label']}>{label}</span>}
      </button>
      {before && (
        <ChangeMark
          services={services}
          label={sentence}
          now={value}
          before={before.rows[0]?.[key]}
          beforeText={services.short(query, key, before.rows[0]?.[key])}
          period={before.period}
          isShare={measure.format === 'percent'}
          good={options['good'] as 'up' | 'down' | undefined}
          open={
            canDrill
              ? () => services.drill(query, earlierDrill(services, { query, earlier: before, at: 0 }, { measure: key, sentence }))
              : undefined
          }
        />
      )}
    </div>
  );
}

export const metricPicture: WidgetPicture = { name: 'metric', Picture: MetricPicture };
