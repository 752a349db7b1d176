/// <reference types="vite/client" />
/** Starts the API in the page; the data scripts and the viewer find it at `zhengmaiSite`. */
import sdl from '../../schema/api.graphql?raw';
import { createSiteApi } from './site-api.ts';

const site = createSiteApi(sdl);
Object.assign(globalThis, { zhengmaiSite: site });
// Deferred scripts, the data among them, have run when this is told.
document.addEventListener('DOMContentLoaded', () => site.end());
