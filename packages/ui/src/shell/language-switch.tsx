import { useWords } from '../words/words.ts';
import styles from './shell.module.css';

/** One press changes the language of the whole page. */
export function LanguageSwitch() {
  const { say, locale, setLocale } = useWords();
  return (
    <button
      type="button"
      className={styles['tool']}
      onClick={() => setLocale(locale === 'en' ? 'zh-CN' : 'en')}
      aria-label={say('language.switch')}
      title={say('language.switch')}
    >
      {say('language.short')}
    </button>
  );
}
