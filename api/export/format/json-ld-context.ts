import type { Relation } from '../../../schema/facts.ts';

/** Own terms, described in schema/vocabulary.ttl. */
export const ownNamespace = 'urn:zhengmai:term:';
/** What stands before the ids of the graph unless the request names another prefix. */
export const defaultBase = 'urn:zhengmai:id:';

/**
 * Relations between documents in the words of ELI 1.5 (data.europa.eu/eli/ontology) and, where ELI says less
 * than the graph, in own ones too. eli:implements is deprecated there in favour of eli:applies, which claims no
 * legal force: 贯彻 and 落实 claim none either. ELI has no word for 转发.
 */
export const relationTerms: Readonly<Record<Relation, readonly string[]>> = {
  implements: ['eli:applies', 'zm:implements'],
  basis: ['eli:based_on'],
  forwards: ['eli:cites', 'zm:forwards'],
  amends: ['eli:amends'],
  repeals: ['eli:repeals'],
  mentions: ['eli:cites'],
};

const link = { '@type': '@id' } as const;
const date = { '@type': 'xsd:date' } as const;
const decimal = { '@type': 'xsd:decimal' } as const;
const chinese = { '@language': 'zh' } as const;

/** Stands in the file itself: nothing has to be fetched to read it. */
export function jsonLdContext(base: string): Readonly<Record<string, unknown>> {
  return {
    eli: 'http://data.europa.eu/eli/ontology#',
    dcterms: 'http://purl.org/dc/terms/',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    skos: 'http://www.w3.org/2004/02/skos/core#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    zm: { '@id': ownNamespace, '@prefix': true },
    id: { '@id': base, '@prefix': true },
    ...Object.fromEntries(
      [...new Set(Object.values(relationTerms).flat())].map((term) => [term, link] as const),
    ),
    'eli:date_document': date,
    'eli:passed_by': link,
    'eli:jurisdiction': link,
    'eli:is_part_of': link,
    'eli:is_about': link,
    'eli:language': link,
    'eli:is_exemplified_by': link,
    'eli:title': chinese,
    'dcterms:title': chinese,
    'rdfs:label': chinese,
    'skos:prefLabel': chinese,
    'skos:altLabel': chinese,
    'skos:broader': link,
    'zm:agency': link,
    'zm:confidence': decimal,
    'zm:document': link,
    'zm:from': link,
    'zm:initiative': link,
    'zm:locatedIn': link,
    'zm:measure': link,
    'zm:partOf': link,
    'zm:path': { '@container': '@list' },
    'zm:sections': { '@container': '@list' },
    'zm:to': link,
  };
}
