import { HomeFilled, TeamOutlined } from '@ant-design/icons';
import type { WireSavedView } from '@stepwell/engine';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ALL } from '../list/use-list-state.ts';
import { useWords } from '../words/words.ts';
import { KeepView } from './keep-view.tsx';
import type { ListView } from './use-list-view.ts';
import { type ListPlace, useViewWrites } from './use-views.ts';
import { ViewDialog } from './view-dialog.tsx';
import { ViewMenu } from './view-menu.tsx';
import styles from './views.module.css';

interface ViewTabsProps {
  readonly place: ListPlace;
  readonly list: ListView;
  /** Asks for the name under which what the list shows is kept. */
  readonly saveAs: () => void;
}

/** The saved views of a list, each at an address of its own; none where there are none. */
export function ViewTabs({ place, list, saveAs }: ViewTabsProps) {
  const { say } = useWords();
  const { views = [], view, isChanged, isGone, go } = list;
  const writes = useViewWrites(place);
  const [isEditing, setEditing] = useState(false);
  if (views.length === 0 && !isGone) return null;
  return (
    <div className={styles['row']}>
      <nav className={styles['tabs']} aria-label={say('view.list')}>
        <Tab id={ALL} name={say('view.all')} isOpen={!view} isChanged={false} />
        {views.map((one) => (
          <span key={one.id} className={styles['tabOf']}>
            <Tab id={one.id} name={one.name} isOpen={one === view} isChanged={one === view && isChanged} view={one} />
            {one === view && (
              <ViewMenu view={one} writes={writes} edit={() => setEditing(true)} leave={() => go({ view: ALL })} />
            )}
          </span>
        ))}
      </nav>
      {isGone && <p className={styles['gone']}>{say('view.gone')}</p>}
      {isChanged && <KeepView list={list} writes={writes} saveAs={saveAs} />}
      {isEditing && view && (
        <ViewDialog
          title={say('view.edit')}
          details={view}
          save={(details) => writes.change(view, { name: details.name, roles: details.roles })}
          close={() => setEditing(false)}
        />
      )}
    </div>
  );
}

interface TabProps {
  readonly id: string;
  readonly name: string;
  readonly isOpen: boolean;
  readonly isChanged: boolean;
  readonly view?: WireSavedView;
}

function Tab({ id, name, isOpen, isChanged, view }: TabProps) {
  const { say } = useWords();
  return (
    <Link to="." search={{ view: id }} className={styles['tab']} aria-current={isOpen ? 'page' : undefined}>
      {view?.isDefault && <HomeFilled role="img" aria-label={say('view.isDefault')} />}
      {view && view.roles.length > 0 && <TeamOutlined role="img" aria-label={say('view.shared')} />}
      <span className={styles['name']}>{name}</span>
      {isChanged && <span className={styles['dot']} role="img" aria-label={say('view.changed')} />}
    </Link>
  );
}
