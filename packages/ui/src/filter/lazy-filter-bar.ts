import { lazy } from 'react';

/** The bar of a filter; its code comes when it is first drawn. */
export const FilterBar = lazy(async () => ({ default: (await import('./filter-bar.tsx')).FilterBar }));
