import * as icons from '@ant-design/icons';
import { cleanup, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { InputProps } from './field-input.ts';
import type { Options } from './field-type.ts';
import { context, face, prepare, services, show } from './testing/draw.tsx';
import { fieldTypes } from './types/index.ts';
import { fieldInputs } from './ui.ts';

prepare();

const STATES: readonly Partial<InputProps>[] = [{}, { disabled: true }, { invalid: true }, { readOnly: true }];

for (const { name } of fieldInputs) {
  const { examples, icon, computed } = fieldTypes.find((one) => one.name === name) ?? expect.fail(`no type ${name}`);
  // What nobody writes has no input; a stage has one, for filters.
  const isComputed = computed === true && name !== 'stage';

  test(`${name} draws its examples in every state, joined with its label and its help`, async () => {
    const { Input } = face(name);
    const [first, ...others] = examples.map(([options, value]) => ({ options, value }));
    const drawn = [...STATES.map((state) => ({ ...first, ...state })), ...others, { ...first, value: null }].map((one, at) => ({
      options: {},
      value: null,
      ...one,
      id: `box-${at}`,
    }));
    await show(
      drawn.map((props) => (
        <Input key={props.id} onChange={vi.fn()} context={context} services={services} describedBy="help" {...props} />
      )),
    );
    for (const { id, disabled, invalid } of drawn as InputProps[]) {
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
