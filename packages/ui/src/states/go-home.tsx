import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { addresses } from '../app/addresses.ts';
import { useApp } from '../app/app-context.ts';
import { useWords } from '../words/words.ts';

/** The way to the app's home: what is left to do where there is nothing more to do. */
export function GoHome() {
  const { key } = useApp();
  const { say } = useWords();
  return (
    <Link to={addresses.home(key)}>
      <Button tabIndex={-1}>{say('act.home')}</Button>
    </Link>
  );
}
