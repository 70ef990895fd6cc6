import { openPromise } from 'yauzl';
import { refuseSheet } from '../refusals.ts';

const MEGABYTE = 1024 * 1024;
/** What anybody's table unpacks to at most. */
const MOST = 400 * MEGABYTE;
/** Below this no archive is suspicious. */
const HARMLESS = 20 * MEGABYTE;
/** Tables pack to a tenth or a twentieth; what packs far better was made to fill a memory. */
const MOST_RATIO = 150;

/** Refuses an archive that says itself that it unpacks to more than a table can be. One that lies is stopped while it is read. */
export async function demandModestArchive(path: string, size: number): Promise<void> {
  let total = 0;
  try {
    const archive = await openPromise(path, { lazyEntries: true });
    for await (const { uncompressedSize } of archive.eachEntry()) total += uncompressedSize;
  } catch (cause) {
    throw Object.assign(refuseSheet('BROKEN_SHEET'), { cause });
  }
  if (total > MOST || (total > HARMLESS && total > size * MOST_RATIO)) throw refuseSheet('SWOLLEN_SHEET');
}
