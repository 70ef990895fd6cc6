import * as icons from '@ant-design/icons';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Children, type ReactNode, Suspense } from 'react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { InputProps, InputServices } from './field-input.ts';
import type { Options } from './field-type.ts';
import { fieldTypes } from './types/index.ts';
import { fieldInputs } from './ui.ts';

const complaints: unknown[] = [];
for (const way of ['error', 'warn'] as const) console[way] = (...words: unknown[]) => complaints.push(words);

afterEach(() => {
  cleanup();
  expect(complaints.splice(0)).toEqual([]);
});

const people = [{ id: 'person-1', title: '沈一鸣', subtitle: '华东销售部' }];
const services: InputServices = {
  findRecords: async () => people,
  nameRecords: async (_table, ids) => people.filter(({ id }) => ids.includes(id)),
  uploadFile: async (file) => ({ id: 'f-1', name: file.name, size: file.size, type: file.type }),
  fileUrl: (id) => `/api/files/${id}`,
  inputs: fieldInputs,
};
const context = { timeZone: 'Asia/Shanghai', moneyDigits: 2, currency: 'CNY', locale: 'zh-CN' } as const;
const face = (name: string) => fieldInputs.find((one) => one.name === name) ?? expect.fail(`no input for ${name}`);

const STATES: readonly Partial<InputProps>[] = [{}, { disabled: true }, { invalid: true }, { readOnly: true }];

const show = async (parts: readonly ReactNode[]) => {
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
};

const given: InputProps = { id: 'box', value: null, onChange: () => undefined, options: {}, context, services };

const draw = async (name: string, more: Partial<InputProps>) => {
  const { Input } = face(name);
  const onChange = vi.fn();
  await show([<Input key="box" {...given} onChange={onChange} {...more} />]);
  return { onChange };
};
const box = () => document.getElementById('box') as HTMLInputElement;
const type = (text: string) => {
  fireEvent.focus(box());
  fireEvent.change(box(), { target: { value: text } });
};

// Inputs load when they are first drawn: all at once here, so that no test waits for it.
beforeAll(async () => {
  await show(fieldInputs.map(({ name, Input }) => <Input key={name} {...given} />));
  cleanup();
});

for (const { name } of fieldInputs) {
  const { examples, icon, computed } = fieldTypes.find((one) => one.name === name) ?? expect.fail(`no type ${name}`);
  // What nobody writes has no input; a stage has one, for filters.
  const isComputed = computed === true && name !== 'stage';

  test(`${name} draws its examples in every state, joined with its label and its help`, async () => {
    const { Input } = face(name);
    const values = [
      ...examples.map(([options, value]) => ({ options, value })),
      { options: examples[0]?.[0] ?? {}, value: null },
    ];
    const drawn = values
      .flatMap((one) => STATES.map((state) => ({ ...one, ...state })))
      .map((one, at) => ({ ...one, id: `box-${at}` }));
    await show(
      drawn.map((props) => (
        <Input key={props.id} onChange={vi.fn()} context={context} services={services} describedBy="help" {...props} />
      )),
    );
    for (const { id, disabled, invalid } of drawn) {
      const place = document.getElementById(id)?.closest('.place');
      expect(place?.querySelector('[aria-describedby="help"]'), `${name} is joined with its help`).not.toBeNull();
      if (invalid && !isComputed) expect(place?.querySelector('[aria-invalid="true"]')).not.toBeNull();
      if (disabled && !isComputed) expect(place?.querySelector(':disabled, [aria-disabled="true"]')).not.toBeNull();
    }
  });

  test(`${name} draws its examples as cells, a blank one as a dash`, async () => {
    const { Cell } = face(name);
    const cell = (value: unknown, options: Options, density: 'line' | 'full') => (
      <Cell value={value} options={options} context={context} services={services} density={density} />
    );
    await show(examples.flatMap(([options, value]) => [cell(value, options, 'line'), cell(value, options, 'full')]));
    for (const place of document.querySelectorAll('.place')) expect(place.textContent).not.toBe('—');
    cleanup();
    await show([cell(null, examples[0]?.[0] ?? {}, 'line')]);
    expect(screen.getByRole('img', { name: '空' }).textContent).toBe('—');
  });

  test(`${name} has an icon that exists`, async () => {
    expect(icons).toHaveProperty(icon);
  });
}

test('every type has a face', () => {
  expect(fieldInputs.map(({ name }) => name)).toEqual(fieldTypes.map(({ name }) => name));
});

test('text goes out as it is typed, and blank when it is emptied', async () => {
  const { onChange } = await draw('text', { value: '球阀' });
  expect(box().value).toBe('球阀');
  type('蝶阀');
  expect(onChange).toHaveBeenLastCalledWith('蝶阀');
  type('');
  expect(onChange).toHaveBeenLastCalledWith(null);
});

test('an amount is shown with separators, edited plain, and understood as people write it', async () => {
  const { onChange } = await draw('money', { value: 1234567.5 });
  expect(box().value).toBe('1,234,567.50');
  fireEvent.focus(box());
  expect(box().value).toBe('1234567.50');
  type('1.2万');
  expect(onChange).toHaveBeenLastCalledWith(12000);
  type('￥３，０００');
  expect(onChange).toHaveBeenLastCalledWith(3000);
  type('1.234');
  expect(onChange).toHaveBeenLastCalledWith('1.234');
});

test('50 typed into a percentage is one half', async () => {
  const { onChange } = await draw('percent', { value: 0.085 });
  expect(box().value).toBe('8.5');
  type('50');
  expect(onChange).toHaveBeenLastCalledWith(0.5);
});

test('digits of an unfinished IME composition do not go out', async () => {
  const { onChange } = await draw('integer', {});
  fireEvent.focus(box());
  fireEvent.compositionStart(box());
  fireEvent.change(box(), { target: { value: 'yiwan' } });
  expect(onChange).not.toHaveBeenCalled();
  fireEvent.change(box(), { target: { value: '1万' } });
  fireEvent.compositionEnd(box());
  expect(onChange).toHaveBeenLastCalledWith(10000);
});

test('a switch answers true and false, never blank', async () => {
  const { onChange } = await draw('boolean', {});
  expect(screen.getByRole('switch').getAttribute('aria-checked')).toBe('false');
  fireEvent.click(screen.getByRole('switch'));
  expect(onChange).toHaveBeenLastCalledWith(true);
});

test('a choice offers what is not archived, and what is chosen already', async () => {
  const options = {
    options: [
      { key: 'a', label: '甲' },
      { key: 'b', label: '乙', archived: true },
      { key: 'c', label: '丙' },
    ],
  };
  const { onChange } = await draw('select', { options, value: null });
  fireEvent.mouseDown(box());
  expect(screen.queryByText('乙')).toBeNull();
  fireEvent.click(screen.getAllByText('丙').at(-1) as HTMLElement);
  expect(onChange).toHaveBeenLastCalledWith('c');
});

test('a person is named, and found by typing', async () => {
  const { onChange } = await draw('user', { value: 'person-1' });
  await screen.findByText('沈一鸣');
  fireEvent.mouseDown(box());
  await screen.findByText('华东销售部');
  fireEvent.click(screen.getByText('华东销售部'));
  expect(onChange).not.toHaveBeenCalledWith(null);
});

test('an instant is shown on the clock of the app and goes out with milliseconds', async () => {
  const { onChange } = await draw('datetime', { value: '2026-03-02T01:00:00.000Z' });
  expect(box().value).toBe('2026-03-02 09:00');
  type('2026-03-05 14:30');
  fireEvent.keyDown(box(), { key: 'Enter' });
  expect(onChange).toHaveBeenLastCalledWith('2026-03-05T06:30:00.000Z');
});
