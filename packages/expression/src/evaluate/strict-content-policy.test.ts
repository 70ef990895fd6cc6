import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const program = `
  import { checkFormula, compileFormula, nextFlip, printFormula } from '${join(import.meta.dirname, '../index.ts')}';
  import { sampleSchema } from '${join(import.meta.dirname, '../sample/sample-schema.ts')}';
  import { sampleEnvironment } from '${join(import.meta.dirname, '../sample/sample-environment.ts')}';
  const place = { schema: sampleSchema, scope: { table: 'job' } };
  const { formula } = checkFormula("now() - seen_at >= 48h and 数量 × 2 > 3", place);
  const row = { values: { seen_at: 0, quantity: 2 } };
  const environment = { ...sampleEnvironment, row };
  let forbidden = false;
  try { new Function('return 1')(); } catch { forbidden = true; }
  const value = compileFormula(formula)(environment);
  const flip = nextFlip(formula, environment, 0, 1e12);
  console.log(JSON.stringify({ forbidden, value, flip, text: printFormula(formula.logic, { locale: 'en' }) }));
`;

it('checks, evaluates, prints and times formulas where code must not be made from strings', () => {
  const flags = ['--disallow-code-generation-from-strings', '--input-type=module', '--eval', program];
  expect(JSON.parse(execFileSync(process.execPath, flags, { encoding: 'utf8' }))).toEqual({
    forbidden: true,
    value: true,
    flip: 48 * 3_600_000,
    text: 'now() - seen_at >= 48h and quantity * 2 > 3',
  });
});

it('does not bring kysely into a browser: only its types are used', () => {
  const found = execFileSync('grep', ['-rlE', "^import \\{[^}]*\\} from 'kysely'", join(import.meta.dirname, '..')], {
    encoding: 'utf8',
  });
  const product = found.split('\n').filter((file) => file !== '' && !file.endsWith('.test.ts') && !file.includes('/sample/'));
  expect(product).toEqual([]);
});
