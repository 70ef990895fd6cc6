import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { addresses } from '../app/addresses.ts';
import { tableWithPages, useApp } from '../app/app-context.ts';

/** A link to a record's page from within a value. */
export function RecordAnchor({ table, id, children }: { table: string; id: string; children: ReactNode }) {
  const here = useApp();
  return tableWithPages(here, table) ? <Link to={addresses.record(here.key, table, id)}>{children}</Link> : children;
}
