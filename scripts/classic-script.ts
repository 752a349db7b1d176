import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';

/**
 * A build of everything an entry needs into one classic script in dist/site, with its style sheet beside:
 * browsers load no modules from files.
 */
export function classicScript({
  entry,
  name,
}: {
  readonly entry: string;
  readonly name: string;
}): UserConfig {
  return defineConfig({
    publicDir: false,
    // As in the page that is served: no `process` in browsers.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: fileURLToPath(new URL('../dist/site', import.meta.url)),
      emptyOutDir: false,
      target: 'es2022',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
      lib: {
        entry,
        name: `zhengmai_${name}`,
        formats: ['iife'],
        fileName: () => `${name}.js`,
        cssFileName: name,
      },
    },
  });
}
