import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { lendingApp } from '../testing/lending-app.ts';
import { runHouse } from '../testing/running.ts';

test('a connection on which nothing was ever asked does not hold up the end', async () => {
  const house = await runHouse(lendingApp());
  const silent = connect(Number(new URL(house.address).port), '127.0.0.1');
  await once(silent, 'connect');
  const began = performance.now();
  await Promise.all([house.stop(), once(silent, 'close')]);
  expect(performance.now() - began).toBeLessThan(10_000);
});
