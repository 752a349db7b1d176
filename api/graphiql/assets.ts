import { createHash } from 'node:crypto';
import { defaultQuery } from './default-query.ts';

/** A file of the GraphiQL page. */
export interface Asset {
  readonly type: string;
  readonly body: Buffer;
  readonly etag: string;
}

const script = 'text/javascript; charset=utf-8';

/** The page's own first lines: they must be a file, because the page's policy allows no script in it. */
const start = `self.MonacoEnvironment = {
  globalAPI: false,
  getWorkerUrl: (_module, label) =>
    '/graphiql/' + ({ json: 'json', graphql: 'graphql' }[label] ?? 'editor') + '.worker.js',
};
YogaGraphiQL.renderYogaGraphiQL(document.querySelector('#root'), ${JSON.stringify({
  title: 'GraphiQL · 政脉 zhengmai',
  endpoint: '/graphql',
  defaultQuery,
  defaultTabs: [{ query: defaultQuery }],
})});
`;

let loaded: Promise<ReadonlyMap<string, Asset>> | null = null;

/**
 * The files of the GraphiQL page by name: graphiql.js, graphiql.css, the editor's workers. They are 9 MB, so
 * they are read when the page is first opened.
 */
export function graphiqlAssets(): Promise<ReadonlyMap<string, Asset>> {
  loaded ??= readAssets();
  return loaded;
}

async function readAssets(): Promise<ReadonlyMap<string, Asset>> {
  const parts = await import('@graphql-yoga/render-graphiql/graphiql');
  return new Map([
    ['graphiql.js', asset(script, parts.js)],
    ['graphiql.css', asset('text/css; charset=utf-8', parts.css)],
    ['editor.worker.js', asset(script, parts.editorWorkerService)],
    ['json.worker.js', asset(script, parts.jsonWorker)],
    ['graphql.worker.js', asset(script, parts.graphqlWorker)],
    ['start.js', asset(script, start)],
  ]);
}

function asset(type: string, text: string): Asset {
  const body = Buffer.from(text);
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 27);
  return { type, body, etag: `"${hash}"` };
}
