import { wordsOf } from '@stepwell/ui/design';
import { useDesign } from '../here/design-context.ts';
import { type Folder, keyOfPath, labelOf, partsIn } from '../here/parts.ts';
import { useDesignWords } from '../words/words.ts';

/** The parts of a folder as a picker offers them. */
export function usePartChoices(folder: Folder): { value: string; label: string }[] {
  const { files } = useDesign();
  const { locale } = useDesignWords();
  return partsIn(files, folder).map(({ path, content }) => {
    const key = keyOfPath(path);
    return { value: key, label: wordsOf(labelOf(content), locale, key) };
  });
}
