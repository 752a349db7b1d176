/** Starts the viewer: the address bar holds the view; the page itself answers, else /graphql of the same origin. */
import { h, render } from 'preact';
import { graphqlClient } from './client/graphql-client.ts';
import { httpTransport, transportInPage } from './client/transports.ts';
import { App } from './components/app.tsx';
import { browserAddressBar, createViewStore } from './state/view-store.ts';

const page = document.getElementById('app');
if (page !== null) {
  const store = createViewStore(browserAddressBar(window));
  const transport = transportInPage(globalThis) ?? httpTransport('graphql');
  render(h(App, { store, ask: graphqlClient(transport) }), page);
}
