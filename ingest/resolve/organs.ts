/** Tables of the state's organs: a name as it stands after its region → the kind of organ it names. */
import { regularShortForms } from './abbreviations.ts';
import type { AbbreviationRules, LevelSign, OrganGroup, OrganRow } from './organ-data.ts';

/** A row of the tables, prepared for look-up. */
export interface Organ {
  readonly formal: string | null;
  readonly function: string;
  readonly from: string;
  readonly to: string;
  readonly in: readonly string[];
  readonly notIn: readonly string[];
  /** True if the text must write the region without 省, 市 …. */
  readonly shortOnly: boolean;
  /** Formal name or template of the body it belongs to. */
  readonly parent: string | null;
}

/** An organ under one of its names. */
export interface NamedOrgan {
  readonly organ: Organ;
  /** True if the name is the formal one. */
  readonly exact: boolean;
}

/** The tables of one level. */
export interface OrganTable {
  /** By what stands after the region: 人社厅, 人力资源和社会保障厅. */
  readonly byBody: ReadonlyMap<string, readonly NamedOrgan[]>;
  /** By what stands before the region, then by what stands after it: 国家税务总局 … 税务局. */
  readonly byFrame: ReadonlyMap<string, ReadonlyMap<string, readonly NamedOrgan[]>>;
}

/** The levels, from the top down. */
export const levelSigns: readonly LevelSign[] = ['N', 'P', 'T', 'C'];

/** Builds the tables of all levels. */
export function buildOrganTables(
  groups: readonly OrganGroup[],
  rules: AbbreviationRules,
): Readonly<Record<LevelSign, OrganTable>> {
  const rows = groups.flatMap((group) =>
    group.organs.map((row) => ({ row, function: row.function ?? group.function })),
  );
  const nationals = new Set(rows.filter(({ row }) => row.at === 'N').map(({ row }) => row.formal ?? ''));
  const table = (sign: LevelSign): OrganTable => {
    const here = rows.filter(({ row }) => row.at.includes(sign));
    const names = new Set(here.map(({ row }) => row.formal ?? ''));
    return tableOf(
      here.map(({ row, function: line }) => ({ row, organ: prepare(row, line, names, nationals) })),
      rules,
    );
  };
  return { N: table('N'), P: table('P'), T: table('T'), C: table('C') };
}

interface Prepared {
  readonly row: OrganRow;
  readonly organ: Organ;
}

function tableOf(prepared: readonly Prepared[], rules: AbbreviationRules): OrganTable {
  const byBody = new Map<string, NamedOrgan[]>();
  const byFrame = new Map<string, Map<string, NamedOrgan[]>>();
  const add = (map: Map<string, NamedOrgan[]>, name: string, organ: Organ, exact: boolean): void => {
    const list = map.get(name) ?? [];
    if (!list.some((known) => known.organ === organ)) list.push({ organ, exact });
    map.set(name, list);
  };
  for (const { row, organ } of prepared) {
    const { formal } = row;
    const [before, after] = partsOf(formal);
    if (formal !== null && before === null) add(byBody, formal, organ, true);
    if (before === '') add(byBody, after, organ, true);
    for (const alias of row.alias ?? []) add(byBody, alias, organ, false);
    if (formal !== null && before === null) {
      for (const form of regularShortForms(formal, rules)) add(byBody, form, organ, false);
    }
    if (before === null) continue;
    const ends = [
      after,
      ...partyForms(before, after),
      ...(row.after ?? []),
      ...regularShortForms(after, rules),
    ];
    for (const start of [before, ...(row.before ?? [])]) {
      if (start === '') continue;
      const frame = byFrame.get(start) ?? new Map<string, NamedOrgan[]>();
      byFrame.set(start, frame);
      for (const end of ends) add(frame, end, organ, start === before && end === after);
    }
  }
  return { byBody, byFrame };
}

/** 中共湖北省委组织部 is 中共广西壮族自治区委员会组织部 in an autonomous region. */
function partyForms(before: string, after: string): readonly string[] {
  const rest = before === '中共' ? /^委(?!员会)(.+)$/u.exec(after)?.[1] : undefined;
  return rest === undefined ? [] : [`委员会${rest}`];
}

/** The parts of a template around its first region; nulls if it is none. */
function partsOf(formal: string | null): readonly [before: string | null, after: string] {
  const slot = formal === null ? -1 : formal.search(/\{[RSU]\}/u);
  return slot < 0 || formal === null ? [null, ''] : [formal.slice(0, slot), formal.slice(slot + 3)];
}

function prepare(
  row: OrganRow,
  line: string,
  names: ReadonlySet<string>,
  nationals: ReadonlySet<string>,
): Organ {
  return {
    formal: row.formal,
    function: line,
    from: row.from ?? '',
    to: row.to ?? '',
    in: row.in ?? [],
    notIn: row.notIn ?? [],
    shortOnly: row.written === 'short',
    parent: row.parent === undefined ? parentInName(row.formal, names, nationals) : row.parent,
  };
}

/** A body's name that begins with another body's name says that it belongs to it: 人民政府办公厅, 国家税务总局…. */
function parentInName(
  formal: string | null,
  names: ReadonlySet<string>,
  nationals: ReadonlySet<string>,
): string | null {
  if (formal === null) return null;
  if (formal.startsWith('中共{R}委') && formal !== '中共{R}委员会') return '中共{R}委员会';
  for (let end = formal.length - 1; end > 1; end--) {
    const start = formal.slice(0, end);
    if (names.has(start) || (nationals.has(start) && formal.includes('{'))) return start;
  }
  return null;
}
