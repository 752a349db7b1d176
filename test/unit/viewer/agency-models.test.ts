import { describe, expect, it } from 'vitest';
import type { Role } from '../../../schema/facts.ts';
import { functionId, functionOfId, selectDuties } from '../../../viewer/agencies/agency-model.ts';
import { measureName } from '../../../viewer/agencies/agency-drawing.ts';
import { selectFolded, selectPartnership } from '../../../viewer/agencies/network-model.ts';
import { translator } from '../../../viewer/i18n/translate.ts';
import type { ApiAgency, ApiMeasure, ApiNetwork, ApiResponsibility } from '../../../viewer/client/types.ts';

function agency(id: string, line: string | null = null, collective = false): ApiAgency {
  return { id, name: id, function: line, level: null, collective, region: null };
}

const reform = agency('某市发展和改革委员会', '发展改革');
const finance = agency('某市财政局', '财政');
const provincial = agency('某省发展和改革委员会', '发展改革');
const counties = agency('各县区', null, true);

function duty(who: ApiAgency, role: Role): ApiResponsibility {
  return {
    agency: who,
    role,
    deadline: null,
    text: who.name,
    inferred: false,
    confidence: null,
    evidence: {
      text: null,
      start: null,
      end: null,
      documentStart: null,
      documentEnd: null,
      url: null,
      document: { id: 'd' },
    },
  };
}

function measure(id: string, responsibilities: readonly ApiResponsibility[]): ApiMeasure {
  return {
    id,
    path: [],
    heading: id,
    sections: [],
    kind: 'measure',
    order: 0,
    document: { id: 'd', title: 'd', number: null, date: null, region: null },
    responsibilities,
    initiatives: [],
  };
}

const measures = [
  measure('m1', [duty(reform, 'lead'), duty(finance, 'support'), duty(counties, 'responsible')]),
  measure('m2', [duty(finance, 'lead'), duty(provincial, 'responsible'), duty(reform, 'support')]),
  measure('m3', [duty(reform, 'lead')]),
  measure('m4', []),
];

const all = {
  hiddenRoles: [],
  fold: 'none',
  functions: [],
  regions: [],
  initiatives: [],
} satisfies Parameters<typeof selectDuties>[1];

describe('who answers for what', () => {
  it('puts those first that lead most, and tells the roles apart', () => {
    const { parties } = selectDuties(measures, { ...all });
    expect(parties.slice(0, 2).map(({ id, counts }) => [id, counts.lead, counts.support])).toEqual([
      [reform.id, 2, 1],
      [finance.id, 1, 1],
    ]);
    expect(parties.find(({ id }) => id === counties.id)?.collective).toBe(true);
  });

  it('counts measures without a responsible unit instead of drawing them', () => {
    const duties = selectDuties(measures, { ...all });
    expect(duties.unassigned).toBe(1);
    expect(duties.measures.map(({ id }) => id)).toEqual(['m1', 'm2', 'm3']);
  });

  it('hides a role, and still says how often it occurs', () => {
    const duties = selectDuties(measures, { ...all, hiddenRoles: ['lead'] });
    expect(duties.links.some(({ role }) => role === 'lead')).toBe(false);
    expect(duties.counts.lead).toBe(3);
  });

  it('folds agencies of one function into one, keeps the stronger role and every fact, and leaves groups alone', () => {
    const duties = selectDuties(measures, { ...all, fold: 'function' });
    const folded = duties.parties.find(({ id }) => id === functionId('发展改革'));
    expect(folded?.agencies.map(({ id }) => id)).toEqual([reform.id, provincial.id]);
    const link = duties.links.find(
      ({ party, measure: id }) => party === functionId('发展改革') && id === 'm2',
    );
    expect([link?.role, link?.facts.length]).toEqual(['responsible', 2]);
    expect(duties.parties.some(({ id }) => id === counties.id)).toBe(true);
  });

  it('narrows to lines of work, regions and initiatives, and counts what each would bring', () => {
    const adopting = {
      ...measure('m5', [duty(finance, 'lead')]),
      initiatives: [{ initiative: { id: 'i', name: '某举措' } }],
    };
    const every = [...measures, adopting];
    const byLine = selectDuties(every, { ...all, functions: ['财政'] });
    expect(byLine.parties.map(({ id }) => id)).toEqual([finance.id]);
    expect(byLine.measures.map(({ id }) => id)).toEqual(['m1', 'm2', 'm5']);
    expect(byLine.facets.functions.map(({ key, count }) => [key, count])).toEqual([
      ['发展改革', 2],
      ['财政', 1],
    ]);
    const byInitiative = selectDuties(every, { ...all, initiatives: ['i'] });
    expect(byInitiative.measures.map(({ id }) => id)).toEqual(['m5']);
    expect(byInitiative.facets.initiatives).toEqual([{ key: 'i', name: '某举措', count: 1 }]);
  });

  it('knows its own ids of functions', () => {
    expect(functionOfId(functionId('财政'))).toBe('财政');
    expect(functionOfId('agency-某市财政局')).toBeNull();
  });
});

describe('who works with whom', () => {
  const network: ApiNetwork = {
    nodes: [reform, finance, provincial].map((who, index) => ({
      agency: who,
      measures: 3 - index,
      leads: 1,
      supports: 0,
    })),
    edges: [
      { source: reform, target: finance, weight: 3, measures: [] },
      { source: provincial, target: finance, weight: 1, measures: [] },
      { source: provincial, target: reform, weight: 1, measures: [] },
    ],
    omitted: 0,
  };

  it('leaves out light lines, says how many, and those left without a line', () => {
    const partnership = selectPartnership(network, null, { ...all, minWeight: 2 });
    expect(partnership.cooperations.map(({ weight }) => weight)).toEqual([3]);
    expect([partnership.lighter, partnership.alone, partnership.heaviest]).toEqual([2, 1, 3]);
  });

  it('keeps the agency one asked for', () => {
    const { partners } = selectPartnership(network, provincial.id, { ...all, minWeight: 2 });
    expect(partners.map(({ id }) => id)).toContain(provincial.id);
  });

  it('draws the groups that the API has put together, with one for what belongs to none', () => {
    const t = translator('zh');
    const unknown = agency('某中心');
    const shared = { id: 'm', path: [], heading: 'm', document: { id: 'd' } };
    const folded = selectFolded(
      {
        nodes: [
          {
            key: '财政',
            function: '财政',
            region: null,
            agencies: 2,
            measures: 4,
            leads: 1,
            supports: 0,
            shared: 1,
            sharedMeasures: [shared],
          },
          {
            key: '',
            function: null,
            region: null,
            agencies: 1,
            measures: 2,
            leads: 0,
            supports: 2,
            shared: 0,
            sharedMeasures: [],
          },
        ],
        edges: [
          { source: '财政', target: '', weight: 2, measures: [] },
          { source: '财政', target: '财政', weight: 1, measures: [] },
        ],
        omitted: 0,
        foldedBy: 'function',
        members: [finance, unknown].map((one) => ({ agency: one, measures: 1, leads: 0, supports: 0 })),
      },
      null,
      { minWeight: 1 },
      t,
    );
    expect(folded.foldedBy).toBe('function');
    expect(folded.partners.map(({ id, name, agencies, size }) => [id, name, agencies, size])).toEqual([
      [functionId('财政'), '财政', [finance], 2],
      ['group-unknown', t('fold.unknown'), [unknown], 1],
    ]);
    expect(folded.partners.map(({ within }) => within)).toEqual([
      { count: 1, measures: [shared] },
      { count: 0, measures: [] },
    ]);
    expect(folded.cooperations.map(({ weight }) => weight)).toEqual([2]);
  });

  it('narrows the network to a line of work, and says which there are', () => {
    const { partners, facets } = selectPartnership(network, null, {
      ...all,
      functions: ['发展改革'],
      minWeight: 1,
    });
    expect(partners.map(({ id }) => id)).toEqual([reform.id, provincial.id]);
    expect(facets?.functions.find(({ key }) => key === '发展改革')?.count).toBe(2);
  });

  it('chooses a least weight by itself that leaves lines one can follow', () => {
    const many = Array.from({ length: 40 }, (_, index) => agency(`a${index}`));
    const edges = many.flatMap((source, at) =>
      many.slice(at + 1).map((target, off) => ({ source, target, weight: 1 + (off % 9), measures: [] })),
    );
    const dense: ApiNetwork = {
      nodes: many.map((who) => ({ agency: who, measures: 1, leads: 0, supports: 0 })),
      edges,
      omitted: 0,
    };
    const { cooperations, minWeight } = selectPartnership(dense, null, { ...all, minWeight: null });
    expect(minWeight).toBeGreaterThan(1);
    expect(cooperations.length).toBeLessThanOrEqual(110);
    expect(cooperations.length).toBeGreaterThan(0);
  });
});

describe('the name of a measure', () => {
  it.each([
    [['二', '（三）'], '（三）推行通办'],
    [['二'], '二、推行通办'],
    [['一', '5'], '5. 推行通办'],
    [['第三条'], '第三条 推行通办'],
    [['1．'], '1．推行通办'],
    [[], '推行通办'],
  ])('%j → %s', (path, name) => {
    expect(measureName({ path, heading: '推行通办' })).toBe(name);
  });
});
