import { fileURLToPath } from 'node:url';
import { classicScript } from '../scripts/classic-script.ts';

/** Builds the viewer of a static site to dist/site/viewer.js and viewer.css, where `zhengmai site` finds them. */
// ts-unused-exports:disable-next-line
export default classicScript({ entry: fileURLToPath(new URL('./site.ts', import.meta.url)), name: 'viewer' });
