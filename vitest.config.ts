import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const pure = ['expression', 'fields', 'widgets', 'definition', 'engine'];
const real = ['connectors', 'server', 'testing'];

const project = (root: string, name: string, more: object) => ({
  test: { name, root: `./${root}/${name}`, include: ['src/**/*.test.ts'], ...more },
});

/** These take longest: begun early, nothing waits for them at the end. The first watches the clock: those without a browser run beside it. */
const LONGEST = ['main-job.test.ts', 'every-page.test.ts', 'designer-ten-minutes.test.ts', 'designer-live.test.ts'];

/** First the one that watches the clock, with those that need no browser; then the others in a browser, the longest first. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const place = ({ moduleId, project }: TestSpecification) => {
      const long = LONGEST.findIndex((name) => moduleId.endsWith(name));
      if (project.name !== 'browser') return 1;
      return long === 0 ? 0 : long > 0 ? 2 : 3;
    };
    return sorted.toSorted((one, other) => place(one) - place(other));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // Many tests wait for a browser, a server, a disk or the clock: one more than there are processors keeps these busy.
    maxWorkers: availableParallelism() + 1,
    // What is waited for comes late on a machine that has much else to do.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      ...pure.map((name) => project('packages', name, { isolate: false, testTimeout: 20_000 })),
      project('packages', 'store', {
        globalSetup: [join(import.meta.dirname, 'packages/store/src/testing/postgres-server.ts')],
        isolate: false,
        testTimeout: 60_000,
        hookTimeout: 60_000,
      }),
      ...real.map((name) => project('packages', name, { isolate: false, testTimeout: 60_000, hookTimeout: 60_000 })),
      {
        test: {
          name: 'inputs',
          root: './packages/fields',
          include: ['src/**/*.test.tsx'],
          environment: 'happy-dom',
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'designer',
          root: './packages/designer',
          include: ['src/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'ui',
          root: './packages/ui',
          include: ['src/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          isolate: false,
          testTimeout: 20_000,
        },
      },
      { test: { name: 'house', root: './scripts', include: ['**/*.test.ts'] } },
      { test: { name: 'cli', root: './apps/server', include: ['src/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 } },
      project('apps', 'web', {
        name: 'browser',
        setupFiles: ['../../packages/testing/src/seen-at-failure.ts'],
        testTimeout: 600_000,
        hookTimeout: 600_000,
      }),
    ],
  },
});
