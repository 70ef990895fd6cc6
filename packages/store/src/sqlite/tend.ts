import type { Connection } from './connection.ts';

/** Rows of an index that are looked at to learn how its values are spread. */
const SAMPLE = 400;

/**
 * Learns how the values of indexed columns are spread, where that has changed. Keeps averages only: with samples of single
 * values every statement would be planned anew whenever another value is bound to it.
 */
export function learnStatistics(connection: Connection): void {
  connection.pragma(`analysis_limit = ${SAMPLE}`);
  connection.pragma('optimize = 0x10012');
  const hasSamples = connection.prepare("select 1 from sqlite_schema where name = 'sqlite_stat4'").get();
  if (hasSamples) connection.exec('drop table sqlite_stat4');
}
