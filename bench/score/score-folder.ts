import { basename } from 'node:path';
import { stat } from 'node:fs/promises';
import type { Facts } from '../../schema/facts.ts';
import { ingestFile } from '../../ingest/index.ts';
import { readFile } from '../../ingest/read/read-file.ts';
import { loadGazetteer } from '../../ingest/resolve/gazetteer.ts';
import { readGoldFolder } from './gold-folder.ts';
import { scoreDocuments, totalOf, type Score } from './score-documents.ts';

/** Extracts every text that a folder of annotations names and scores what was found. */
export async function scoreFolder(folder: string, texts?: string): Promise<Score> {
  const gold = await readGoldFolder(folder, texts);
  const gazetteer = loadGazetteer();
  const scores: Score[] = [];
  for (const { text, facts } of gold) {
    const { size } = await stat(text);
    const raws = await readFile({ path: text, file: basename(text), size });
    const found: Facts[] = raws.flatMap((raw) => ingestFile(raw, gazetteer).facts);
    scores.push(scoreDocuments(found, facts));
  }
  const documents = scores.flatMap((score) => score.documents);
  return { documents, total: totalOf(documents) };
}
