import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { InputServices } from '../field-input.ts';
import { useRecordNames } from './record-names.tsx';

afterEach(cleanup);

function servicesAsked(): { services: InputServices; asked: string[][] } {
  const asked: string[][] = [];
  const nameRecords = async (_table: string, ids: readonly string[]) => {
    asked.push([...ids]);
    await new Promise((resolve) => setTimeout(resolve, 1));
    return ids.map((id) => ({ id, title: `name of ${id}` }));
  };
  return { asked, services: { nameRecords } as unknown as InputServices };
}

function Name({ id, services }: { id: string; services: InputServices }) {
  const [name] = useRecordNames({ table: 'reader', ids: [id], context: {} as never, services });
  return <p>{name?.title ?? 'unknown'}</p>;
}

test('all who ask in one moment get their names by one question', async () => {
  const { services, asked } = servicesAsked();
  render(['a', 'b', 'c'].map((id) => <Name key={id} id={id} services={services} />));
  for (const id of ['a', 'b', 'c']) await screen.findByText(`name of ${id}`);
  expect(asked).toEqual([['a', 'b', 'c']]);
});
