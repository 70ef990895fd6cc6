import type { Problem } from '../../problem.ts';
import { type Said, words } from '../../walk/report.ts';
import { type Facts, problemIn } from '../facts.ts';

/** Forms, processes and timeouts on what nobody writes or what is part of a record: companions and lines. */
export function checkOwnTables(facts: Facts): readonly Problem[] {
  const { app, understanding } = facts;
  return [...app.forms, ...app.processes, ...app.timeouts].flatMap((thing) => {
    const table = understanding.tables.get(thing.table);
    return !table || table.kind === 'table' ? [] : [problemIn(facts, thing, '/table', notATable(thing.table))];
  });
}

const notATable = (key: string): Said => ({
  code: 'NOT_A_TABLE',
  message: words(`“${key}”不是可以自己写记录的表`, `“${key}” is no table in which records are written by themselves`),
  hint: words('请写一张 tables/ 里的表', 'Name a table of tables/'),
});
