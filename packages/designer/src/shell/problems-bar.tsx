import { CheckCircleOutlined, CloseCircleFilled, DownOutlined, SyncOutlined, UpOutlined, WarningFilled } from '@ant-design/icons';
import type { Problem } from '@stepwell/definition';
import { wordsOf } from '@stepwell/ui/design';
import { Button } from 'antd';
import { useState } from 'react';
import { useDesign } from '../here/design-context.ts';
import { labelOfPart, partAt } from '../here/parts.ts';
import { useMending } from '../here/use-mending.ts';
import { useDesignWords } from '../words/words.ts';
import styles from './shell.module.css';

const [BAD, WARNING, GOOD] = ['var(--ant-color-error)', 'var(--ant-color-warning)', 'var(--ant-color-success)'];

/** What is wrong with the draft: how much, and on demand what and where. */
export function ProblemsBar() {
  const { problems, isChecked } = useDesign();
  const { say } = useDesignWords();
  const [isOpen, setOpen] = useState(false);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const parts = [
    ...(errors > 0 ? [say('design.errors', { count: errors })] : []),
    ...(warnings > 0 ? [say('design.warnings', { count: warnings })] : []),
  ];
  const said = parts.join(' · ') || say(isChecked ? 'design.noProblems' : 'design.checking');
  return (
    <section className={styles['problems']} aria-label={say('design.problems')} aria-busy={!isChecked}>
      <div className={styles['problemsHead']}>
        <Sign errors={errors} warnings={warnings} isChecked={isChecked} />
        {/* Said aloud when it changes; the button over it has a name of its own, by which it is found. */}
        <span role="status">{said}</span>
        {problems.length > 0 && (
          <>
            <span className={styles['spring']} />
            {isOpen ? <DownOutlined /> : <UpOutlined />}
            <button
              type="button"
              className={styles['problemsToggle']}
              aria-label={said}
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            />
          </>
        )}
      </div>
      {isOpen && problems.length > 0 && (
        <ul className={styles['problemList']}>
          {problems.map((problem) => (
            <ProblemLine key={`${problem.path} ${problem.code} ${problem.from ?? ''}`} problem={problem} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface SignProps {
  readonly errors: number;
  readonly warnings: number;
  readonly isChecked: boolean;
}

/** How it stands, at a glance. */
function Sign({ errors, warnings, isChecked }: SignProps) {
  if (errors > 0) return <CloseCircleFilled style={{ color: BAD }} />;
  if (warnings > 0) return <WarningFilled style={{ color: WARNING }} />;
  return isChecked ? <CheckCircleOutlined style={{ color: GOOD }} /> : <SyncOutlined spin />;
}

/** What the part is called in which something stands. */
function usePlaceName(path: string): string {
  const { files } = useDesign();
  const { say, locale } = useDesignWords();
  const part = partAt(files, path.split('#')[0] ?? '');
  if (!part) return path;
  const kind = say(`part.${part.folder}`);
  return part.folder === part.key ? kind : `${kind} › ${wordsOf(labelOfPart(part), locale, part.key)}`;
}

/** One problem: pressed, it leads to its place; where it can be mended at once, so does the button beside it. */
function ProblemLine({ problem }: { readonly problem: Problem }) {
  const { open, select } = useDesign();
  const { locale } = useDesignWords();
  const isError = problem.severity === 'error';
  const mending = useMending()(problem);
  const message = problem.message[locale];
  const place = usePlaceName(problem.path);
  return (
    <li className={styles['problemLine']}>
      <button
        type="button"
        className={styles['problem']}
        onClick={() => {
          open(problem.path.split('#')[0] ?? '');
          select(problem.path);
        }}
      >
        {isError ? <CloseCircleFilled style={{ color: BAD }} /> : <WarningFilled style={{ color: WARNING }} />}
        <span>{message}</span>
        <span className={styles['place']} title={problem.path}>
          {place}
        </span>
      </button>
      {mending && (
        <Button size="small" onClick={mending.go}>
          {mending.said}
        </Button>
      )}
    </li>
  );
}
