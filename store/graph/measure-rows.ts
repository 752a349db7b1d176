import type { Facts, MeasureFact, SectionFact } from '../../schema/facts.ts';
import type { MeasureNode } from '../../schema/graph.ts';
import { measureId } from '../../schema/ids.ts';

/** In order of the facts. Two measures with the same labels are told apart by their order. */
export function measureRows(facts: Facts, documentId: string): readonly MeasureNode[] {
  const seen = new Map<string, number>();
  const sections = sectionsByPath(facts.sections ?? []);
  return facts.measures.map((measure, order) => {
    // Counted by id, not by path: （三） and 三 are different labels, but not in an id.
    const first = measureId(documentId, measure.path, 1);
    const ordinal = (seen.get(first) ?? 0) + 1;
    seen.set(first, ordinal);
    return {
      id: measureId(documentId, measure.path, ordinal),
      documentId,
      path: measure.path,
      sections: headingsAbove(measure, sections),
      heading: measure.heading,
      kind: measure.kind,
      text: measure.text ?? null,
      span: measure.span ?? null,
      order,
    };
  });
}

type SectionsByPath = ReadonlyMap<string, readonly SectionFact[]>;

function sectionsByPath(sections: readonly SectionFact[]): SectionsByPath {
  const byPath = new Map<string, SectionFact[]>();
  for (const section of sections) {
    const key = pathKey(section.path);
    const same = byPath.get(key);
    if (same === undefined) byPath.set(key, [section]);
    else same.push(section);
  }
  return byPath;
}

function headingsAbove(measure: MeasureFact, sections: SectionsByPath): readonly string[] {
  const headings: string[] = [];
  for (let length = 1; length < measure.path.length; length++) {
    const section = nearest(sections.get(pathKey(measure.path.slice(0, length))) ?? [], measure);
    if (section !== null) headings.push(section.heading);
  }
  return headings;
}

/** Where numbering restarts, several sections carry the same labels: the last one before the measure counts. */
function nearest(sections: readonly SectionFact[], measure: MeasureFact): SectionFact | null {
  const start = measure.span?.[0] ?? null;
  if (start === null) return sections[0] ?? null;
  const before = sections.filter(({ span }) => span === undefined || span === null || span[0] <= start);
  return before.at(-1) ?? sections[0] ?? null;
}

function pathKey(path: readonly string[]): string {
  return path.join('\u0000');
}
