import { startPostgres } from '@stepwell/testing/postgres';

/** A process that is a PostgreSQL: it says how it is reached, and stops when it is told to or nobody is there any more. */
const server = await startPostgres();
process.on('disconnect', () => void server.stop().finally(() => process.exit()));
process.send?.(server.connection());
