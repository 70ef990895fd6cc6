import { expect, test } from 'vitest';
import { productSources } from './sources.ts';

const PURE = /^packages\/(expression|definition|engine|fields|widgets)\/src\/.*\.ts$/;
const IMPURE = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bsetTimeout\(|\bsetInterval\(|\bperformance\.now\(/;

test('no clock, die or sleep stands inside the pure rooms: they are passed in', () => {
  const found = productSources()
    .filter(({ path }) => PURE.test(path))
    .flatMap(({ path, lines }) =>
      lines.flatMap((line, index) => (IMPURE.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
    );
  expect(found).toEqual([]);
});

test('no branch on the name of an extension stands outside the extension', () => {
  const branch = /switch \((field|f|widget|action|operator|effect)\.(type|kind|name)\)|\.type(\.name)? === '[a-z_]+'/;
  const found = productSources()
    .filter(({ path }) => !path.startsWith('packages/fields/src/types/') && !path.startsWith('packages/expression/'))
    .flatMap(({ path, lines }) =>
      lines.flatMap((line, index) => (branch.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
    );
  expect(found).toEqual([]);
});
