/** The page of a static site. */

/**
 * Only scripts, styles and pictures of the folder itself, and no connection to anywhere. `file:` because some
 * browsers do not count files beside the page as 'self'; a page from the web may not load files in any case.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self' file:",
  "style-src 'self' file:",
  "img-src 'self' file: blob: data:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** A file that the page loads, with the mark of its content. */
export interface PageFile {
  readonly path: string;
  /** Changes with the content, so that browsers never take an old file for a new one. */
  readonly mark: string;
}

export interface PageParts {
  readonly style: PageFile;
  /** In the order in which they are to run. */
  readonly scripts: readonly PageFile[];
}

export function sitePage({ style, scripts }: PageParts): string {
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />
    <title>政脉 zhengmai</title>
    <link rel="icon" href="icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="${address(style)}" />
${scripts.map((script) => `    <script defer src="${address(script)}"></script>`).join('\n')}
  </head>
  <body>
    <div id="app"></div>
    <!-- The id keeps Cytoscape from adding a <style> of its own, which the content security policy forbids. -->
    <template id="__________cytoscape_stylesheet"></template>
    <noscript>政脉需要 JavaScript。/ zhengmai needs JavaScript.</noscript>
  </body>
</html>
`;
}

function address({ path, mark }: PageFile): string {
  return `${path}?${mark}`;
}
