import { Alert, Button } from 'antd';
import { useDesignWords } from '../words/words.ts';
import { useDesign } from './design-context.ts';
import { pointerOf } from './pointer-of.ts';
import { useMending } from './use-mending.ts';

/** What is wrong with what stands at an address, beside its input; what can be mended is mended with one press. */
export function ProblemsAt({ at }: { readonly at: string }) {
  const { problems, files } = useDesign();
  const { say, locale } = useDesignWords();
  const mendingOf = useMending();
  const place = pointerOf(files, at);
  return problems
    .filter(({ path }) => path === place)
    .map((problem) => {
      const { code, severity, message, hint } = problem;
      const mending = mendingOf(problem);
      return (
        <Alert
          key={code}
          role="status"
          type={severity}
          showIcon
          title={message[locale]}
          description={
            <>
              {hint && <p>{hint[locale]}</p>}
              {mending && (
                <Button size="small" onClick={mending.go}>
                  {mending.said}
                </Button>
              )}
            </>
          }
          aria-label={say('design.problems')}
        />
      );
    });
}
