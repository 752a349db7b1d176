import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Vite names these files after their content: what stands under such a name never changes. */
const hashed = /^\/assets\/.+-[\w-]{8,}\.\w+$/;

/** Serves the built viewer; calls `next` for what is none of its files. Null if it is not built. */
export function viewerFiles(folder: string): Handler | null {
  if (!existsSync(join(folder, 'index.html'))) return null;
  return sirv(folder, {
    etag: true,
    gzip: true,
    brotli: true,
    // Read from disk on each request: the viewer may be built again while the server runs.
    dev: true,
    setHeaders: (response, path) => {
      response.setHeader(
        'Cache-Control',
        hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
}
