/** Where the page finds its parts; see assets.ts. */
export const assetPath = '/graphiql/';

/** The page for trying queries (GraphiQL). Its parts are files of this server: it needs no network. */
export function graphiqlPage(): string {
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>GraphiQL · 政脉 zhengmai</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="${assetPath}graphiql.css" />
  </head>
  <body class="no-focus-outline">
    <noscript>本页需要 JavaScript。This page needs JavaScript.</noscript>
    <div id="root"></div>
    <script src="${assetPath}graphiql.js"></script>
    <script src="${assetPath}start.js"></script>
  </body>
</html>
`;
}
