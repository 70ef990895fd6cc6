import type { CSSProperties } from 'react';
import { ChangeMark } from '../change/change-mark.tsx';
import { dataIn } from '../option.ts';
import type { PictureProps, WidgetPicture } from '../widget-picture.ts';
import styles from './metric.module.css';

function MetricPicture({ options, answers, earlier, services }: PictureProps) {
  const query = dataIn(options);
  const row = answers['data']?.[0] ?? {};
  const before = earlier?.['data'];
  const measures = query.measures ?? [];
  return (
    <div className={styles['numbers']}>
      {measures.map((measure) => {
        const { key } = measure;
        const label = services.words(measure.label) || services.words(options['label']);
        const text = services.short(query, key, row[key]);
        const was = before?.rows[0]?.[key];
        return (
          <button
            key={key}
            type="button"
            className={styles['number']}
            title={services.measure(query, key, row[key])}
            disabled={!services.canDrill(query.from)}
            onClick={() => services.drill(query, { measure: key, sentence: services.words(options['label']) || label })}
          >
            <span className={styles['figure']} style={{ '--length': text.length } as CSSProperties}>
              {text}
            </span>
            {measures.length > 1 && <span className={styles['label']}>{label}</span>}
            {before && (
              <ChangeMark
                services={services}
                now={row[key]}
                before={was}
                beforeText={services.short(query, key, was)}
                period={before.period}
                isShare={measure.format === 'percent'}
                good={options['good'] as 'up' | 'down' | undefined}
              />
            )}
          </button>
        );
      })}
    </div>
  );
}

export const metricPicture: WidgetPicture = { name: 'metric', Picture: MetricPicture };
