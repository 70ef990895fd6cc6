import { filesOf, toBundle } from '@stepwell/definition';
import type { Verb } from '../verb.ts';
import { withControl } from '../with-control.ts';

/** `export <app>`: the published definition as a bundle. */
export const exportApp: Verb = {
  name: 'export',
  usage: '<app>',
  summary: { 'zh-CN': '把已发布的应用定义输出为应用包', en: 'Write the published definition of an app as a bundle' },
  places: [1, 1],
  run: async ({ places: [app = ''] }) => {
    const published = await withControl((control) => control.exportApp({ app }));
    process.stdout.write(`${JSON.stringify(toBundle(filesOf(published)), null, 2)}\n`);
    return 0;
  },
};
