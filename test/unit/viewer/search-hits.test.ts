import { describe, expect, it } from 'vitest';
import type { SearchHit } from '../../../viewer/client/load-search.ts';
import { byKind } from '../../../viewer/components/search-hits.ts';

const hit = (kind: SearchHit['kind'], id: string): SearchHit => ({
  kind,
  excerpt: id,
  highlights: [],
  node: { id },
});

describe('suggestions', () => {
  it('stand kind by kind, the kind of the best hit first, each in the order of the answer', () => {
    const found = [
      hit('region', '某市'),
      hit('document', '某市的通知'),
      hit('agency', '某市财政局'),
      hit('document', '某市的办法'),
      hit('region', '某市新区'),
    ];
    expect(byKind(found).map(({ node }) => node.id)).toEqual([
      '某市',
      '某市新区',
      '某市的通知',
      '某市的办法',
      '某市财政局',
    ]);
  });
});
