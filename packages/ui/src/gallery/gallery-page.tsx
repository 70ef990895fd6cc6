import { FieldGallery } from '@stepwell/fields/ui';
import { useVocabulary } from '../app/vocabulary-context.ts';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import { useWords } from '../words/words.ts';
import styles from './gallery.module.css';

/** Every field type in every state, for whoever builds or checks one. */
export function GalleryPage() {
  const { locale } = useWords();
  const { fields, inputs } = useVocabulary();
  return (
    <main className={styles['page']}>
      <LanguageSwitch />
      <FieldGallery locale={locale} types={fields} inputs={inputs} />
    </main>
  );
}
