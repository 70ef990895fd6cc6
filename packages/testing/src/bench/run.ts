import { rmSync } from 'node:fs';
import { evaluatorFigures } from './evaluator.ts';
import { type Figure, tableOf } from './figure.ts';
import { end, startProduct } from './product.ts';
import { publishFigures } from './publish.ts';
import { requestFigures } from './requests.ts';
import { startUpFigures } from './start-up.ts';
import { timerFigures } from './timers.ts';

/** `npm run bench [-- --json]`: every figure, ours and the limit in the same run. */
const isJson = process.argv.includes('--json');
const say = (text: string) => console.error(text);

say('Filling a table with 100,000 rows …');
const product = await startProduct();
say('Requests …');
const figures: Figure[] = await requestFigures(product);
await end(product.server);
say('Publishing over 100,000 rows …');
figures.push(...(await publishFigures()));
say('Start-up and first page …');
figures.push(...(await startUpFigures()));
rmSync(product.server.data, { recursive: true, force: true });
say('Timers …');
figures.push(...(await timerFigures()));
say('Evaluator …');
figures.push(...evaluatorFigures());
if (isJson) console.log(JSON.stringify(figures.map(({ name, figure, limit, unit }) => ({ name, figure, limit, unit }))));
else console.log(tableOf(figures));
