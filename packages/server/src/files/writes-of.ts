import type { PersonActor } from '@stepwell/engine';
import type { House, Writes } from '../house.ts';
import { holdFiles } from './hold-files.ts';
import { mayReadFile } from './may-read.ts';

/** The store as the commands of a person use it: he can put into records only files that he brought or may read. */
export const writesOf = (house: House, { id, locale }: PersonActor): Writes =>
  holdFiles(house.store, async (fileId) => {
    const file = await house.files.find(fileId);
    if (!file) return false;
    if (file.by === id) return true;
    const account = await house.signIn.accounts.byId(id);
    return account !== undefined && mayReadFile(house, account, file, locale);
  });
