import { below } from '@stepwell/definition';
import { DraftApp } from '../../here/draft-app.tsx';
import { ActionRows } from '../steps/action-rows.tsx';
import { AddAction } from '../steps/add-action.tsx';
import { type ActionEntry, addTo } from '../steps/step-acts.ts';
import styles from './more.module.css';
import type { PropertyProps } from './place.ts';

/** Actions in their order, each as a line. */
export function ActionsInput({ at, holder, name, title, table = '', change }: PropertyProps) {
  const actions = (holder[name] ?? []) as readonly ActionEntry[];
  return (
    <section aria-label={title} className={styles['list']}>
      <span className={styles['head']}>{title}</span>
      <DraftApp>
        <ActionRows table={table} at={below(at, name)} actions={actions} change={change} />
        <AddAction table={table} add={(entry) => change([addTo(at, holder, name, entry)])} />
      </DraftApp>
    </section>
  );
}
