import type { ExpectationForm } from '../expectation.ts';
import { companion } from './companion.ts';
import { exported } from './export.ts';
import { page } from './page.ts';
import { query } from './query.ts';
import { record } from './record.ts';
import { search } from './search.ts';
import { sent } from './sent.ts';
import { succeed } from './succeed.ts';

/** What scenarios may expect, besides being refused or warned. */
export const expectationForms: readonly ExpectationForm[] = [record, query, companion, sent, page, search, exported, succeed];
