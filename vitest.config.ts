import { defineConfig } from 'vitest/config';

const pure = ['expression', 'fields', 'widgets', 'definition', 'engine'];
const real = ['store', 'connectors', 'server', 'testing'];

const project = (root: string, name: string, more: object) => ({
  test: { name, root: `./${root}/${name}`, include: ['src/**/*.test.ts'], ...more },
});

export default defineConfig({
  test: {
    projects: [
      ...pure.map((name) => project('packages', name, { isolate: false, testTimeout: 20_000 })),
      ...real.map((name) => project('packages', name, { testTimeout: 60_000, hookTimeout: 60_000 })),
      {
        test: {
          name: 'inputs',
          root: './packages/fields',
          include: ['src/**/*.test.tsx'],
          environment: 'happy-dom',
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'ui',
          root: './packages/ui',
          include: ['src/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          testTimeout: 20_000,
        },
      },
      { test: { name: 'house', root: './scripts', include: ['**/*.test.ts'] } },
      { test: { name: 'cli', root: './apps/server', include: ['src/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 } },
      {
        test: { name: 'browser', root: './apps/web', include: ['src/**/*.test.ts'], testTimeout: 600_000, hookTimeout: 600_000 },
      },
    ],
  },
});
