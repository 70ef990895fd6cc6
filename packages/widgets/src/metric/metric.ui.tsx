import type { CSSProperties } from 'react';
import { dataIn } from '../option.ts';
import type { PictureProps, WidgetPicture } from '../widget-picture.ts';
import styles from './metric.module.css';

function MetricPicture({ options, answers, services }: PictureProps) {
  const query = dataIn(options);
  const row = answers['data']?.[0] ?? {};
  const measures = query.measures ?? [];
  return (
    <div className={styles['numbers']}>
      {measures.map((measure) => {
        const label = services.words(measure.label) || services.words(options['label']);
        const text = services.measure(query, measure.key, row[measure.key]);
        return (
          <button
            key={measure.key}
            type="button"
            className={styles['number']}
            onClick={() => services.drill(query, {}, services.words(options['label']) || label)}
          >
            <span className={styles['figure']} style={{ '--length': text.length } as CSSProperties}>
              {text}
            </span>
            {measures.length > 1 && <span className={styles['label']}>{label}</span>}
          </button>
        );
      })}
    </div>
  );
}

export const metricPicture: WidgetPicture = { name: 'metric', Picture: MetricPicture };
