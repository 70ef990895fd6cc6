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

/**
 * Writes the page once in each language: it says which, and begins to load its words beside the program that will ask for them.
 * The server gives the one that fits its reader; `index.html` is for whoever knows no reader.
 */
const pagesByLanguage: Plugin = {
  name: 'pages-by-language',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const page = bundle['index.html'];
    if (page?.type !== 'asset') throw new Error('There is no page to write in each language');
    const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
    for (const [language, file] of Object.entries({ 'zh-CN': 'language-zh-cn.ts', en: 'language-en.ts' })) {
      const words = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/words/${file}`));
      if (!words) throw new Error(`No part of the program is ${file}: see packages/ui/src/words/language.ts`);
      const link = `<link rel="modulepreload" crossorigin href="/${words.fileName}">`;
      const source = String(page.source)
        .replace('lang="zh-CN"', `lang="${language}" data-chosen="${language}"`)
        .replace('  </head>', `    ${link}\n  </head>`);
      this.emitFile({ type: 'asset', fileName: `index.${language}.html`, source });
    }
  },
};

export default defineConfig({
  plugins: [react(), silentIcons, pagesByLanguage],
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      // The parts of antd do not say that loading them does nothing by itself; without it a button brings along forms and their rules.
      treeshake: { moduleSideEffects: [{ test: /[\\/]@rc-component[\\/]/, sideEffects: false }] },
      output: {
        codeSplitting,
        chunkFileNames: ({ name }) => `assets/${name.startsWith('part') ? 'part' : name}-[hash].js`,
      },
    },
  },
  server: { proxy: { '/api': product, '/in': product } },
});
