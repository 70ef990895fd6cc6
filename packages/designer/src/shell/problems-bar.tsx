import { CheckCircleOutlined, CloseCircleFilled, DownOutlined, UpOutlined, WarningFilled } from '@ant-design/icons';
import { useState } from 'react';
import { useDesign } from '../here/design-context.ts';
import { useDesignWords } from '../words/words.ts';
import styles from './shell.module.css';

const [BAD, WARNING, GOOD] = ['var(--ant-color-error)', 'var(--ant-color-warning)', 'var(--ant-color-success)'];

/** What is wrong with the draft: how much, and on demand what and where. */
export function ProblemsBar() {
  const { problems, open, select } = useDesign();
  const { say, locale } = useDesignWords();
  const [isOpen, setOpen] = useState(false);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const parts = [
    ...(errors > 0 ? [say('design.errors', { count: errors })] : []),
    ...(warnings > 0 ? [say('design.warnings', { count: warnings })] : []),
  ];
  const icon = errors > 0 ? <CloseCircleFilled style={{ color: BAD }} /> : <WarningFilled style={{ color: WARNING }} />;
  return (
    <section className={styles['problems']} aria-label={say('design.problems')}>
      <button
        type="button"
        className={styles['problemsHead']}
        aria-expanded={isOpen}
        disabled={problems.length === 0}
        onClick={() => setOpen(!isOpen)}
      >
        {problems.length === 0 ? <CheckCircleOutlined style={{ color: GOOD }} /> : icon}
        <span role="status">{parts.length > 0 ? parts.join(' · ') : say('design.noProblems')}</span>
        {problems.length > 0 && (isOpen ? <DownOutlined /> : <UpOutlined />)}
      </button>
      {isOpen && (
        <ul className={styles['problemList']}>
          {problems.map((problem) => (
            <li key={`${problem.path} ${problem.code} ${problem.from ?? ''}`}>
              <button
                type="button"
                className={styles['problem']}
                onClick={() => {
                  open(problem.path.split('#')[0] ?? '');
                  select(problem.path);
                }}
              >
                {problem.severity === 'error' ? (
                  <CloseCircleFilled style={{ color: BAD }} />
                ) : (
                  <WarningFilled style={{ color: WARNING }} />
                )}
                <span>{problem.message[locale]}</span>
                <span className={styles['place']}>{problem.path}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
