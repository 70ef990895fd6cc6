import { CloseCircleFilled, WarningFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useDesignWords } from '../words/words.ts';
import { useDesign } from './design-context.ts';
import { pointerOf } from './pointer-of.ts';
import styles from './problems-at.module.css';
import { useMending } from './use-mending.ts';

/** What is wrong with what stands at an address, beside its input; what can be mended is mended with one press. */
export function ProblemsAt({ at }: { readonly at: string }) {
  const { problems, files } = useDesign();
  const { locale } = useDesignWords();
  const mendingOf = useMending();
  const place = pointerOf(files, at);
  return problems
    .filter(({ path }) => path === place)
    .map((problem) => {
      const { code, severity, message, hint } = problem;
      const mending = mendingOf(problem);
      return (
        <div key={code} role="status" className={styles['problem']} data-severity={severity}>
          {severity === 'error' ? <CloseCircleFilled /> : <WarningFilled />}
          <p>{message[locale]}</p>
          {hint && <p className={styles['hint']}>{hint[locale]}</p>}
          {mending && (
            <Button size="small" className={styles['mend'] ?? ''} onClick={mending.go}>
              {mending.said}
            </Button>
          )}
        </div>
      );
    });
}
