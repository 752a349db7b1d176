/** What a page complains of, told as it happens. */
import type { Page } from 'playwright-core';

type Note = (complaint: string) => void;

/** Errors that are thrown and errors in the console. */
export function noteErrors(page: Page, note: Note): void {
  page.on('pageerror', (error) => note(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') note(message.text());
  });
}

/** Requests to any other address than the server's, which ends in `/`. */
export function noteForeignRequests(page: Page, address: string, note: Note): void {
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith('blob:')) note(`request to ${url}`);
  });
}
