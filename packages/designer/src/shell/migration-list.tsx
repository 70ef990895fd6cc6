import { CheckCircleOutlined, CloseCircleFilled, InfoCircleFilled } from '@ant-design/icons';
import { Select } from 'antd';
import type { Migration } from '../model/transport.ts';
import { useDesignWords } from '../words/words.ts';
import styles from './publish.module.css';

interface Props {
  readonly plan: readonly Migration[];
  readonly stages: { readonly [stage: string]: string };
  readonly choose: (stage: string, to: string) => void;
}

/** What publishing means for the records that are there; where a stage goes, the choice of another for its records. */
export function MigrationList({ plan, stages, choose }: Props) {
  const { say, locale } = useDesignWords();
  return (
    <section aria-label={say('publish.plan')}>
      <h3 className={styles['heading']}>{say('publish.plan')}</h3>
      {plan.length === 0 && (
        <p className={styles['step']}>
          <CheckCircleOutlined style={{ color: 'var(--ant-color-success)' }} />
          {say('publish.planNone')}
        </p>
      )}
      {plan.map(({ kind, path, severity, message, stage }) => {
        const name = stage && `${stage.process}/${stage.key}`;
        const isOpen = severity === 'error' && !(name && stages[name]);
        return (
          <div key={`${kind} ${path}`} className={styles['step']}>
            {isOpen ? (
              <CloseCircleFilled style={{ color: 'var(--ant-color-error)' }} />
            ) : (
              <InfoCircleFilled style={{ color: 'var(--ant-color-info)' }} />
            )}
            <span>{message[locale]}</span>
            {stage && name && (
              <Select
                className={styles['to']}
                placeholder={say('publish.goTo')}
                aria-label={`${say('publish.goTo')} (${message[locale]})`}
                value={stages[name] ?? null}
                options={stage.to.map(({ key, label }) => ({ value: key, label: label[locale] }))}
                onChange={(to: string) => choose(name, to)}
              />
            )}
          </div>
        );
      })}
    </section>
  );
}
