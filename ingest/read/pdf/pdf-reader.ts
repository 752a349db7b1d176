import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as pdfjsTypes from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Reader } from '../reader.ts';
import { pdfBroken, pdfEncrypted, pdfWithoutText } from '../read-errors.ts';
import { linesOfPage, paragraphsOfPage, type Glyphs } from './page-lines.ts';

type Pdfjs = typeof pdfjsTypes;
type PdfDocument = Awaited<ReturnType<Pdfjs['getDocument']>['promise']>;

/** A page of a scan may carry a stamp or a page number as text. */
const LEAST_LETTERS_A_PAGE = 8;

/** PDF with a text layer. Old Chinese files need the character maps that come with pdf.js. */
export const pdfReader: Reader = {
  name: 'PDF',
  extensions: ['.pdf'],
  recognises: (bytes) => new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-'),
  read: async ({ file, sha256, bytes }) => {
    const document = await open(file, bytes);
    try {
      const pages = await pagesOf(document);
      const text = pages.join('\n');
      const letters = text.replace(/[\s\d\p{P}]/gu, '').length;
      if (letters < LEAST_LETTERS_A_PAGE * document.numPages) throw pdfWithoutText(file);
      return [{ file, sha256, text, metadata: new Map(), pageStarts: startsOf(pages) }];
    } finally {
      await document.destroy();
    }
  },
};

async function open(file: string, bytes: Uint8Array): Promise<PdfDocument> {
  const pdfjs = await load();
  const task = pdfjs.getDocument({
    data: Uint8Array.from(bytes),
    cMapUrl: `${join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps')}/`,
    cMapPacked: true,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    verbosity: 0,
  });
  try {
    return await task.promise;
  } catch (error) {
    throw (error as Error).name === 'PasswordException' ? pdfEncrypted(file, error) : pdfBroken(file, error);
  }
}

/** Loaded at the first PDF only: it is large. Text needs none of the drawing classes that it asks for. */
async function load(): Promise<Pdfjs> {
  const drawing = globalThis as { DOMMatrix?: unknown; Path2D?: unknown; ImageData?: unknown };
  drawing.DOMMatrix ??= class {};
  drawing.Path2D ??= class {};
  drawing.ImageData ??= class {};
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/** Pages are parted by a line break; the steps after this join paragraphs that go over them. */
async function pagesOf(document: PdfDocument): Promise<readonly string[]> {
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const glyphs = items.flatMap((item): Glyphs[] => {
      if (!('str' in item)) return [];
      const [, , skew = 0, height = 0, x = 0, y = 0] = item.transform as number[];
      return [
        { text: item.str, x, y, width: item.width, size: Math.hypot(skew, height) || item.height || 1 },
      ];
    });
    pages.push(paragraphsOfPage(linesOfPage(glyphs)).join('\n'));
    page.cleanup();
  }
  return pages;
}

function startsOf(pages: readonly string[]): readonly number[] {
  let start = 0;
  return pages.map((page) => {
    const own = start;
    start += page.length + 1;
    return own;
  });
}
