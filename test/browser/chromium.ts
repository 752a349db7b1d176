/** The real Chromium of the machine; without one the browser tests are skipped, loudly, and under CI they fail. */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const places = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
].filter((place) => place !== undefined);

const executable = places.find((place) => existsSync(place));

/** False: say so and skip. */
export const chromiumIsHere: boolean = executable !== undefined;

if (!chromiumIsHere) {
  const message = `No Chromium in ${places.join(', ')}: install it, or name it by CHROMIUM=/path`;
  if (process.env['CI'] === 'true') throw new Error(message);
  console.error(`\nBROWSER TESTS SKIPPED. ${message}\n`);
}

export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: executable ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
