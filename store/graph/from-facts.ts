import type { Facts } from '../../schema/facts.ts';
import type { DocumentNode } from '../../schema/graph.ts';
import { adoptionRows } from './adoption-rows.ts';
import { collectAgencies } from './agency-rows.ts';
import { measureRows } from './measure-rows.ts';
import { heldDocumentId, numberKeysOfDocument, plainNumber } from './reference-keys.ts';
import { referenceRows } from './reference-rows.ts';
import { collectRegions } from './region-rows.ts';
import { responsibilityRows } from './responsibility-rows.ts';
import type { DocumentRows } from './rows.ts';
import { titleKeysOfDocument } from './title-key.ts';

/** Everything one document's facts bring to the graph. Pure: equal facts give equal rows. */
export function rowsOf(facts: Facts): DocumentRows {
  const id = heldDocumentId(facts);
  const regions = collectRegions(facts);
  const agencies = collectAgencies(facts, id, regions);
  const document = documentNode(facts, id, regions.use(facts.region));
  const issuerIds = [...new Set(facts.issuers.map(({ name }) => agencies.useNamed(name)))];
  const measures = measureRows(facts, id);
  const responsibilities = responsibilityRows(facts, measures, agencies);
  const { initiatives, adoptions } = adoptionRows(facts, measures);
  const references = referenceRows(facts, id, measures, regions);
  return {
    document,
    numberKeys: numberKeysOfDocument(facts),
    titleKeys: titleKeysOfDocument(facts),
    issuerIds,
    measures,
    agencies: agencies.rows(),
    regions: regions.rows(),
    initiatives,
    responsibilities,
    adoptions,
    references,
  };
}

function documentNode(facts: Facts, id: string, regionId: string | null): DocumentNode {
  return {
    id,
    title: facts.title,
    number: facts.number === null ? null : plainNumber(facts.number),
    date: facts.date,
    level: facts.level,
    url: facts.url,
    status: 'held',
    citedIssuer: null,
    regionId,
    sourceFile: facts.source.file,
    text: facts.source.text ?? null,
    titleSpan: facts.spans?.title ?? null,
    numberSpan: facts.spans?.number ?? null,
    dateSpan: facts.spans?.date ?? null,
  };
}
