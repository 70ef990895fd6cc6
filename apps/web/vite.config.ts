import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** What every page needs comes in one file; what some pages share comes in files that are worth a request. */
const shared = { entriesAware: true, entriesAwareMergeThreshold: 24_000, minShareCount: 2 };
const codeSplitting = {
  groups: [
    { name: 'frame', tags: ['$initial' as const], priority: 3 },
    // What a home page shows must not bring along what understands formulas (a drill writes one), lists, or pickers of dates: small files would be put together with theirs.
    { name: 'part-language', test: /packages[\\/](expression|definition|widgets[\\/]src[\\/]drill)[\\/]/, priority: 2 },
    // Lists and formulas in words show values too: what shows them must not lie in a file with filters or with the language.
    { name: 'part-cell', test: /[\\/]ui[\\/]src[\\/](cell|countdown)[\\/]|[\\/]values[\\/]wire-text/, priority: 2.5 },
    {
      name: 'part-list',
      test: /[\\/]ui[\\/]src[\\/](list|filter|views)[\\/]|[\\/]conditions[\\/]|virtual/,
      priority: 2,
      ...shared,
    },
    { name: 'part-words', test: /[\\/]locale[\\/]/, priority: 2, ...shared },
    // What only designers need must not be put together with what a home page shows.
    { name: 'part-design', test: /packages[\\/]designer[\\/]/, priority: 2, ...shared },
    { name: 'part', priority: 1, ...shared },
  ],
};

/** Where `npm run dev` has the server. */
const product = `http://127.0.0.1:${process.env['PORT'] ?? 3000}`;

/**
 * Icons are drawn and not read. The library gives each an English name of its own (`user-add`), which a screen reader would say
 * before the words beside it; only one that is named on purpose keeps its name.
 */
const silentIcons: Plugin = {
  name: 'silent-icons',
  transform(code, id) {
    if (!/@ant-design\/icons\/es\/components\/AntdIcon(Light)?\.js/.test(id)) return null;
    const spoken = '"aria-label": icon.name';
    if (!code.includes(spoken)) throw new Error('The icon library names its icons in another way now: see vite.config.ts');
    return { code: code.replace(spoken, '"aria-hidden": restProps["aria-label"] ? undefined : true'), map: null };
  },
};

export default defineConfig({
  plugins: [react(), silentIcons],
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        codeSplitting,
        chunkFileNames: ({ name }) => `assets/${name.startsWith('part') ? 'part' : name}-[hash].js`,
      },
    },
  },
  server: { proxy: { '/api': product, '/in': product } },
});
