/** Starts the viewer: the address bar holds the view, /graphql of the same origin answers. */
import { h, render } from 'preact';
import { graphqlClient } from './client/graphql-client.ts';
import { App } from './components/app.tsx';
import { browserAddressBar, createViewStore } from './state/view-store.ts';

const page = document.getElementById('app');
if (page !== null) {
  const store = createViewStore(browserAddressBar(window));
  render(h(App, { store, ask: graphqlClient('graphql') }), page);
}
