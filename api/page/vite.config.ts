import { fileURLToPath } from 'node:url';
import { classicScript } from '../../scripts/classic-script.ts';

/** Builds the API in the page to dist/site/engine.js, where `zhengmai site` finds it. */
// ts-unused-exports:disable-next-line
export default classicScript({
  entry: fileURLToPath(new URL('./main.ts', import.meta.url)),
  name: 'engine',
});
