/** Draws responsibilities (agencies beside measures) and cooperation (agencies on rings). Pure. */
import type { ApiMeasure } from '../client/types.ts';
import type { Drawing, DrawnNode, Strip } from '../graph/drawing.ts';
import type { Translate } from '../i18n/translate.ts';
import { shortened, textWidth, wrapText } from '../text/text-width.ts';
import type { Duties, Party } from './agency-model.ts';
import { agencyCard, layoutBipartite, measureCard, tallAgencyCard } from './bipartite-layout.ts';
import type { Partner, Partnership } from './network-model.ts';
import { layoutRings, ringCard } from './ring-layout.ts';

/** Pixels of an em in cards, as in graph/graph-style.ts. */
const em = 13;
const padding = 20;

export function drawDuties(duties: Duties, origin: string | null, t: Translate): Drawing {
  const place = new Map(duties.measures.map((measure, index) => [measure.id, index]));
  const labels = new Map(duties.parties.map((party) => [party.id, partyLabel(party)]));
  const heightOf = ({ id }: Party): number =>
    (labels.get(id)?.length ?? 1) > 1 ? tallAgencyCard : agencyCard.height;
  const layout = layoutBipartite(
    duties.measures.length,
    duties.parties.map((party) => ({
      id: party.id,
      role: party.role,
      collective: party.collective,
      height: heightOf(party),
      measures: [...party.measures.keys()].map((id) => place.get(id) ?? 0),
    })),
  );
  const several = new Set(duties.measures.map(({ document }) => document.id)).size > 1;
  const parties = duties.parties.map((party): DrawnNode => ({
    ...(layout.agencies.get(party.id) ?? { x: 0, y: 0 }),
    width: agencyCard.width,
    height: heightOf(party),
    id: party.id,
    kind: party.folded ? 'function' : party.collective ? 'collective' : 'agency',
    lines: labels.get(party.id) ?? [party.name],
    name: party.name,
    origin: party.id === origin,
    hidden: 0,
    role: party.role,
  }));
  const measures = duties.measures.map((measure, index): DrawnNode => ({
    ...(layout.measures[index] ?? { x: 0, y: 0 }),
    ...measureCard,
    id: measure.id,
    kind: 'measure',
    lines: measureLabel(measure, several),
    name: measureName(measure),
    origin: false,
    hidden: 0,
    role: null,
  }));
  return {
    nodes: [...parties, ...measures],
    edges: duties.links.map((link) => ({
      id: link.id,
      source: link.party,
      target: link.measure,
      kind: link.role,
      course: 'horizontal',
      weight: 1,
    })),
    rows: [],
    columns: layout.columns.map(({ role, left, right }): Strip => ({
      caption: role === null ? t('agencies.measures') : t(`role.${role}`),
      from: left,
      to: right,
      afterGap: false,
      group: null,
    })),
    width: layout.width,
    height: layout.height,
  };
}

export function drawPartnership(partnership: Partnership, origin: string | null): Drawing {
  const ranked = partnership.partners.map(({ id, measures }) => ({
    id,
    rank: id === origin ? Infinity : measures,
  }));
  const places = layoutRings(ranked, partnership.cooperations);
  const xs = [...places.values()].map(({ x }) => x);
  const ys = [...places.values()].map(({ y }) => y);
  const edge = ringCard.gap;
  const left = Math.min(...xs) - ringCard.width / 2 - edge;
  const top = Math.min(...ys) - ringCard.height / 2 - edge;
  return {
    nodes: partnership.partners.map((partner): DrawnNode => ({
      x: (places.get(partner.id)?.x ?? 0) - left,
      y: (places.get(partner.id)?.y ?? 0) - top,
      width: ringCard.width,
      height: ringCard.height,
      id: partner.id,
      kind: partner.folded ? 'function' : partner.collective ? 'collective' : 'agency',
      lines: partnerLabel(partner),
      name: partner.name,
      origin: partner.id === origin,
      hidden: 0,
      role: partner.leads > 0 ? 'lead' : partner.supports === partner.measures ? 'support' : 'responsible',
    })),
    edges: partnership.cooperations.map(({ id, source, target, weight }) => ({
      id,
      source,
      target,
      kind: 'shared',
      course: 'straight',
      weight,
    })),
    rows: [],
    columns: [],
    width: places.size === 0 ? 0 : Math.max(...xs) + ringCard.width / 2 + edge - left,
    height: places.size === 0 ? 0 : Math.max(...ys) + ringCard.height / 2 + edge - top,
  };
}

/** （三）推动人力资源加快聚集 */
export function measureName(measure: Pick<ApiMeasure, 'path' | 'heading'>): string {
  return `${label(measure.path)}${measure.heading}`;
}

/** The last label of the path, with the mark that parts it from a heading. */
function label(path: readonly string[]): string {
  const last = path.at(-1) ?? '';
  if (last === '') return '';
  if (/[）)．.、]$/u.test(last)) return last;
  return /^[\d０-９]+$/u.test(last) ? `${last}. ` : /^第.*[条章节款]$/u.test(last) ? `${last} ` : `${last}、`;
}

function measureLabel(measure: ApiMeasure, several: boolean): readonly string[] {
  const width = (measureCard.width - padding) / em;
  if (!several) return wrapText(measureName(measure), width, 2);
  const source = measure.document.number ?? measure.document.title ?? '';
  return [shortened(measureName(measure), width), shortened(source, width)];
}

function partyLabel(party: Party): readonly string[] {
  return countedName(party.name, party.measures.size, agencyCard.width);
}

/** The name in up to two lines, with the number of measures behind it or below. */
function partnerLabel(partner: Partner): readonly string[] {
  return countedName(partner.name, partner.measures, ringCard.width);
}

function countedName(name: string, measures: number, card: number): readonly string[] {
  const width = (card - padding) / em;
  const count = ` · ${measures}`;
  const lines = wrapText(name, width, 2);
  const last = lines.at(-1) ?? '';
  if (textWidth(last + count) <= width) return [...lines.slice(0, -1), last + count];
  if (lines.length === 1) return [last, count.trim()];
  return [...lines.slice(0, -1), shortened(last, width - textWidth(count)) + count];
}
