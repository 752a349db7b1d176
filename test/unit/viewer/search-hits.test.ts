import { describe, expect, it } from 'vitest';
import type { SearchHit } from '../../../viewer/client/load-search.ts';
import { suggestionsOf } from '../../../viewer/components/search-hits.ts';

const hit = (kind: SearchHit['kind'], id: string): SearchHit => ({
  kind,
  excerpt: id,
  highlights: [],
  node: { id },
});

const found = [
  hit('region', '某市'),
  hit('document', 'document-某市的通知'),
  hit('agency', '某市财政局'),
  hit('document', 'document-某市的办法'),
  hit('region', '某市新区'),
];

const names = (view: 'lineage' | 'agencies', focus: string | null): readonly string[] =>
  suggestionsOf(found, { view, focus }).map(({ group, hit: { node } }) => `${group} ${node.id}`);

describe('suggestions', () => {
  it('stand kind by kind, the kind of the best hit first, each in the order of the answer', () => {
    expect(names('lineage', null)).toEqual([
      'region 某市',
      'region 某市新区',
      'document document-某市的通知',
      'document document-某市的办法',
      'agency 某市财政局',
    ]);
  });

  it('offer the way from the start of a lineage to the documents found, behind these', () => {
    expect(names('lineage', 'document-意见')).toEqual([
      'region 某市',
      'region 某市新区',
      'document document-某市的通知',
      'document document-某市的办法',
      'path document-某市的通知',
      'path document-某市的办法',
      'agency 某市财政局',
    ]);
  });

  it('offer no way to the start itself, and none where there is no lineage', () => {
    expect(names('lineage', 'document-某市的通知')).not.toContain('path document-某市的通知');
    expect(names('agencies', 'document-意见').join(' ')).not.toContain('path');
  });
});
