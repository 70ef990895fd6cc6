import { type AppFiles, applyOperations, type Guide } from '@stepwell/definition';
import { expect, test } from 'vitest';
import { aboutOf, setAbout } from './guide-acts.ts';

const path = 'guides/how.json';
const guides: readonly Guide[] = [
  { key: 'how', form: 'order' },
  { key: 'how', process: 'sale', text: 'x' },
  { key: 'how', process: 'sale', stage: 'asked' },
  { key: 'how' },
];

test('a guide is about what was chosen and nothing else, and undo gives the same text back', () => {
  for (const guide of guides)
    for (const about of ['form/order', 'form/other', 'process/sale', 'stage/sale/asked', 'stage/buy/sent']) {
      const files: AppFiles = new Map([[path, guide]]);
      const { files: next, inverse } = applyOperations(files, setAbout(path, guide, about));
      const made = next.get(path) as Guide;
      expect(aboutOf(made)).toBe(about);
      expect([made.form, made.process].filter((one) => one !== undefined)).toHaveLength(1);
      expect(made.text).toBe(guide.text);
      expect(JSON.stringify([...applyOperations(next, inverse).files])).toBe(JSON.stringify([...files]));
    }
  expect(guides.map(aboutOf)).toEqual(['form/order', 'process/sale', 'stage/sale/asked', undefined]);
});
