import { wordsOf } from '@stepwell/ui/design';
import { Alert } from 'antd';
import { useState } from 'react';
import { useDesignWords } from '../words/words.ts';
import { FileInput } from './file-input.tsx';
import { cloneOf } from './new-app.ts';
import type { AskProps } from './way.ts';

const LARGEST = 20_000_000;

/** The bundle in a text; undefined when it is none. */
function bundleIn(text: string): { readonly [path: string]: unknown } | undefined {
  try {
    const value = JSON.parse(text) as { readonly [path: string]: unknown } | null;
    return typeof value === 'object' && value !== null && typeof value['app.json'] === 'object' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** From the bundle of an app that was taken away elsewhere; what is wrong with it the server says. */
export function AskFile({ ready, suggest }: AskProps) {
  const { say, locale } = useDesignWords();
  const [file, setFile] = useState<File>();
  const [isBad, setBad] = useState(false);
  const choose = async (chosen: File) => {
    setFile(chosen);
    const bundle = chosen.size > LARGEST ? undefined : bundleIn(await chosen.text());
    setBad(!bundle);
    ready(bundle && { files: (answers) => cloneOf(bundle, answers) });
    const { label, key } = (bundle?.['app.json'] ?? {}) as { label?: unknown; key?: unknown };
    if (bundle) suggest(wordsOf(label, locale, String(key ?? '')));
  };
  return (
    <>
      <FileInput accept=".json" hint={say('start.fileHint')} name={file?.name} choose={(chosen) => void choose(chosen)} />
      {isBad && <Alert type="error" showIcon title={say('start.fileBad')} />}
    </>
  );
}
