import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { addresses } from '../app/addresses.ts';
import { useWords } from '../words/words.ts';

/** The way out of a page that could not be opened. */
export function HomeLink() {
  const { say } = useWords();
  return (
    <Link to={addresses.root}>
      <Button tabIndex={-1}>{say('act.home')}</Button>
    </Link>
  );
}
