import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Builds the viewer to dist/viewer, where `zhengmai serve` finds it; relative addresses, so that any path may serve it. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  build: {
    outDir: fileURLToPath(new URL('../dist/viewer', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    // Everything is a file of its own: `data:` addresses would need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/graphql': 'http://127.0.0.1:4000' } },
});
