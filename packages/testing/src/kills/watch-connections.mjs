// Loaded before a program (`node --import`): notes what each SQLite connection of it really runs with when it is first used.
import { appendFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { isMainThread } from 'node:worker_threads';

const require = createRequire(join(process.env.STEPWELL_ROOM, 'package.json'));
const Database = require('better-sqlite3');
const noted = new WeakSet();

for (const name of ['prepare', 'exec']) {
  const method = Database.prototype[name];
  Database.prototype[name] = function (sql) {
    // The first use of a connection is the house's own look at its version, while it is still being set up.
    if (!noted.has(this) && !/sqlite_version/.test(sql)) {
      noted.add(this);
      const synchronous = this.pragma('synchronous', { simple: true });
      const line = { file: basename(this.name), synchronous, readonly: this.readonly, isMainThread };
      appendFileSync(process.env.STEPWELL_CONNECTIONS, `${JSON.stringify(line)}\n`);
    }
    return method.call(this, sql);
  };
}
