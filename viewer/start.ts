/** Starts the viewer: the address bar holds the view; the page itself answers, else /graphql of the same origin. */
import { h, render } from 'preact';
import { graphqlClient } from './client/graphql-client.ts';
import { withinLimits } from './client/within-limits.ts';
import { httpTransport, transportInPage } from './client/transports.ts';
import { App } from './components/app.tsx';
import { isFrame } from './export/link.ts';
import { homeOf } from './state/preferences.ts';
import { remoteLineage, type WorkerPort } from './worker/remote-lineage.ts';
import { browserAddressBar, createViewStore } from './state/view-store.ts';

/** @param hire begins a worker; null where the page can have none */
export function start(hire: (() => WorkerPort) | null): void {
  const page = document.getElementById('app');
  if (page === null) return;
  const home = homeOf(() => window.localStorage);
  const store = createViewStore(browserAddressBar(window), home);
  const transport = transportInPage(globalThis) ?? httpTransport('graphql');
  const framed = isFrame(window.location.search);
  render(
    h(App, {
      store,
      ask: withinLimits(graphqlClient(transport)),
      remote: hire && remoteLineage(hire),
      framed,
    }),
    page,
  );
}
