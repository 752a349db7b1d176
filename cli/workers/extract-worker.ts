/** What runs in a worker thread: extracts one file after the other, as it is asked. */
import { parentPort } from 'node:worker_threads';
import { loadGazetteer } from '../../ingest/resolve/gazetteer.ts';
import { extractFile } from './extract-file.ts';
import { toReply, type ExtractTask } from './messages.ts';

const port = parentPort;
if (port === null) throw new Error('extract-worker runs in a worker thread only');
const gazetteer = loadGazetteer();

port.on('message', ({ entry, settings }: ExtractTask) => {
  void extractFile(entry, gazetteer, settings).then((result) => port.postMessage(toReply(result)));
});
