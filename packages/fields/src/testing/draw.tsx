import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Children, type ReactNode, Suspense, useState } from 'react';
import { afterEach, beforeAll, expect, vi } from 'vitest';
import type { InputProps, InputServices } from '../field-input.ts';
import { fieldInputs } from '../ui.ts';

const complaints: unknown[] = [];
const people = [
  { id: 'person-1', title: '沈一鸣', subtitle: '华东销售部' },
  { id: 'person-2', title: '周若楠', subtitle: '华南销售部' },
];

export const services: InputServices = {
  findRecords: async (_table, text) => people.filter(({ title }) => title.includes(text)),
  nameRecords: async (_table, ids) => people.filter(({ id }) => ids.includes(id)),
  uploadFile: async (file) => ({ id: `id-of-${file.name}`, name: file.name, size: file.size, type: file.type }),
  fileUrl: (id) => `/api/files/${id}`,
  inputs: fieldInputs,
};
export const context = { timeZone: 'Asia/Shanghai', moneyDigits: 2, currency: 'CNY', locale: 'zh-CN' } as const;
export const face = (name: string) => fieldInputs.find((one) => one.name === name) ?? expect.fail(`no input for ${name}`);

/** Draws parts, each in a place of its own, and waits until what they load is there. */
export async function show(parts: readonly ReactNode[]): Promise<void> {
  await act(async () => {
    render(
      <Suspense fallback={<i role="progressbar" />}>
        {Children.map(parts, (part) => (
          <div className="place">{part}</div>
        ))}
      </Suspense>,
    );
  });
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull(), { timeout: 15_000 });
}

const given: InputProps = { id: 'box', value: null, onChange: () => undefined, options: {}, context, services };

/** Cleans up after every test, which must have left no complaint; loads all inputs at once, so that no test waits for one. */
export function prepare(): void {
  for (const way of ['error', 'warn'] as const) console[way] = (...words: unknown[]) => complaints.push(words);
  afterEach(() => {
    cleanup();
    expect(complaints.splice(0)).toEqual([]);
  });
  beforeAll(async () => {
    await show(fieldInputs.map(({ name, Input }) => <Input key={name} {...given} />));
    cleanup();
  });
}

function Held({ name, props, heard }: { name: string; props: Partial<InputProps>; heard: (value: unknown) => void }) {
  const [value, setValue] = useState<unknown>(props.value ?? null);
  const { Input } = face(name);
  const keep = (next: unknown) => {
    heard(next);
    setValue(next);
  };
  return <Input {...given} {...props} value={value} onChange={keep} />;
}

/** Draws one input that keeps its value, as in a form, and hands back what it says. */
export async function draw(name: string, props: Partial<InputProps> = {}) {
  const onChange = vi.fn();
  await show([<Held key="held" name={name} props={props} heard={onChange} />]);
  return { onChange };
}

export const box = (id = 'box') => document.getElementById(id) as HTMLInputElement;

/** Types into an input as a person does: it has the focus first. */
export function type(text: string, id = 'box'): void {
  fireEvent.focus(box(id));
  fireEvent.change(box(id), { target: { value: text } });
}
