import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** What every page needs comes in one file; what some pages share comes in files that are worth a request. */
const codeSplitting = {
  groups: [
    { name: 'frame', tags: ['$initial' as const], priority: 2 },
    { name: 'part', entriesAware: true, entriesAwareMergeThreshold: 24_000, minShareCount: 2, priority: 1 },
  ],
};

export default defineConfig({
  plugins: [react()],
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
  server: { proxy: { '/api': 'http://127.0.0.1:3000', '/in': 'http://127.0.0.1:3000' } },
});
