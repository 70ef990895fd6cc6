import { below, type Operation } from '@stepwell/definition';
import { wordsOf } from '@stepwell/ui/design';
import { CatchBoundary } from '@tanstack/react-router';
import { Alert, Input, Segmented } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { useDesign, useDraftView } from '../here/design-context.ts';
import { labelOfPart, type Part, partAt } from '../here/parts.ts';
import { useDesignWords } from '../words/words.ts';
import styles from './editors.module.css';
import { editorOf } from './index.ts';
import { JsonEditor } from './json/json-editor.tsx';
import { labelChange } from './label-change.ts';
import { PartMenu } from './part-menu.tsx';

/** What stands in the middle: the editor of the chosen part, and beside it the same as JSON. */
export function Canvas() {
  const { files, path, act } = useDesign();
  const { say, locale } = useDesignWords();
  const [asJson, setAsJson] = useState(false);
  const content = files.get(path);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the same part as long as its file is the same
  const part = useMemo(() => partAt(files, path), [content, path]);
  if (!part) return <p className={styles['page']}>{say('design.choose')}</p>;
  const editor = editorOf(part.folder);
  const label = labelOfPart(part);
  const name = wordsOf(label, locale, part.key);
  const rename = (text: string) =>
    act(say('fields.renamed', { name }), [labelled(part, labelChange(part.path, label, locale, text))], `label ${part.path}`);
  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        {part.folder === 'parameters' ? (
          <h2 className={styles['partTitle']}>{say('part.parameters')}</h2>
        ) : (
          <Input
            variant="borderless"
            className={styles['partTitle'] ?? ''}
            value={name}
            aria-label={say('part.name')}
            onChange={(event) => rename(event.target.value)}
          />
        )}
        <PartMenu key={part.path} part={part} name={name} />
        {editor && (
          <Segmented
            value={asJson ? 'json' : 'visual'}
            options={[
              { value: 'visual', label: say('design.visual') },
              { value: 'json', label: say('design.json') },
            ]}
            onChange={(value) => setAsJson(value === 'json')}
          />
        )}
      </div>
      {editor && !asJson ? (
        <Guard part={part}>
          <editor.Component key={part.path} part={part} />
        </Guard>
      ) : (
        <JsonEditor key={part.path} part={part} />
      )}
    </div>
  );
}

/** Tries again whatever failed as soon as something else is kept. */
function Guard({ part, children }: { readonly part: Part; readonly children: ReactNode }) {
  const { revision } = useDraftView();
  return (
    <CatchBoundary getResetKey={() => `${part.path} ${revision}`} errorComponent={() => <Unreadable part={part} />}>
      {children}
    </CatchBoundary>
  );
}

/** Scenarios call it their name. */
const labelled = ({ folder, path }: Part, change: Operation): Operation =>
  folder === 'scenarios' ? { ...change, at: below(path, 'name') } : change;

/** What an editor cannot make sense of, because somebody wrote it so as JSON, is mended as JSON. */
function Unreadable({ part }: { readonly part: Part }) {
  const { say } = useDesignWords();
  return (
    <>
      <Alert type="warning" showIcon title={say('design.unreadable')} style={{ marginBlockEnd: 16 }} />
      <JsonEditor part={part} />
    </>
  );
}
