import { CompassOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { addresses } from '../app/addresses.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { useWords } from '../words/words.ts';

/** What an address without a page shows. */
export function NotFoundPage() {
  const { say } = useWords();
  const home = (
    <Link to={addresses.root}>
      <Button type="primary" tabIndex={-1}>
        {say('act.home')}
      </Button>
    </Link>
  );
  return <EmptyState icon={<CompassOutlined />} title={say('notFound.title')} why={say('notFound.why')} act={home} />;
}
