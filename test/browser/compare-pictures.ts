/** Compares screenshots with kept ones, in the browser itself: it reads PNG and has pixels. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { fontStack } from '../../viewer/graph/graph-style.ts';

/** A channel of a pixel may differ by so much of 255: edges are smoothed a little differently from run to run. */
const tolerance = 40;

export interface Difference {
  /** Share of the pixels that differ, 0 to 1; 1 for pictures of different sizes. */
  readonly share: number;
  /** PNG: the new picture faded, what differs in red; null for pictures of different sizes. */
  readonly picture: Buffer | null;
}

/** @param blank a page without a content security policy: about:blank */
export async function differenceOf(blank: Page, kept: Buffer, seen: Buffer): Promise<Difference> {
  const result = await blank.evaluate(
    async ([one, other, most]) => {
      const pixels = async (data: string): Promise<ImageData> => {
        const image = new Image();
        image.src = `data:image/png;base64,${data}`;
        await image.decode();
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
        if (context === null) throw new Error('no canvas');
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height);
      };
      const [a, b] = [await pixels(one), await pixels(other)];
      if (a.width !== b.width || a.height !== b.height) return { differing: 1, of: 1, picture: null };
      let differing = 0;
      for (let at = 0; at < b.data.length; at += 4) {
        const by = Math.max(
          ...[0, 1, 2].map((channel) => Math.abs((a.data[at + channel] ?? 0) - (b.data[at + channel] ?? 0))),
        );
        if (by > most) {
          differing++;
          b.data.set([255, 0, 0, 255], at);
        } else b.data[at + 3] = 70;
      }
      const canvas = document.createElement('canvas');
      canvas.width = b.width;
      canvas.height = b.height;
      canvas.getContext('2d')?.putImageData(b, 0, 0);
      const picture = canvas.toDataURL('image/png').replace(/^[^,]*,/, '');
      return { differing, of: b.width * b.height, picture };
    },
    [kept.toString('base64'), seen.toString('base64'), tolerance] as const,
  );
  return {
    share: result.differing / result.of,
    picture: result.picture === null ? null : Buffer.from(result.picture, 'base64'),
  };
}

/**
 * What letters look like on this machine: the same fonts, drawn by the same browser in the same way, give the same
 * text. Kept pictures say nothing on a machine where letters look different.
 */
export async function lettersOf(blank: Page): Promise<string> {
  const pixels = await blank.evaluate((stack) => {
    const context = new OffscreenCanvas(620, 120).getContext('2d');
    if (context === null) throw new Error('no canvas');
    const stacks = [stack, 'system-ui, sans-serif', "'Source Han Serif SC', 'Noto Serif CJK SC', serif"];
    for (const [at, family] of stacks.entries()) {
      context.font = `20px ${family}`;
      context.fillText('国办发〔2031〕30号 政务服务“一窗通办” Ag 0.5', 4, 30 + 38 * at);
    }
    return [...context.getImageData(0, 0, 620, 120).data].join();
  }, fontStack);
  return createHash('sha256').update(pixels).digest('hex');
}

/** The letters that the kept pictures were made with; null before there are any. */
export function keptLetters(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}

export function keepLetters(file: string, letters: string): void {
  writeFileSync(file, `${letters}\n`);
}
