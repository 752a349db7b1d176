/** Who issues and who answers, by the names authorities really have. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AgencyEntry } from '../../schema/facts.ts';
import { packageRoot } from '../../schema/package-root.ts';
import type { Place } from './places.ts';

/** 条线, with the names of its authorities. */
export interface Line {
  readonly function: string;
  readonly ministry: string;
  /** In the numbers of the ministry: 公通字 */
  readonly prefix: string;
  readonly province: string;
  readonly local: string;
  /** In the numbers of departments below: 鄂商务发 */
  readonly mark: string;
}

/** An authority that issues documents. */
export interface Issuer {
  readonly name: string;
  /** 机关代字 */
  readonly prefix: string;
  readonly function: string;
}

interface Authorities {
  readonly lines: readonly Line[];
  readonly laws: readonly string[];
  readonly collectives: Readonly<Record<Place['level'], string>>;
}

export const { lines, laws, collectives } = JSON.parse(
  readFileSync(join(packageRoot, 'bench/corpus/policy-authorities.json'), 'utf8'),
) as Authorities;

/** The office of the government: 湖北省人民政府办公厅, 宜昌市人民政府办公室, 国务院办公厅. */
export function governmentOffice(place: Place): Issuer {
  return {
    name: officeName(place),
    prefix: place.level === 'national' ? '国办发' : `${place.mark}办发`,
    function: '政府办公',
  };
}

function officeName({ name, level, hasGeneralOffice }: Place): string {
  if (level === 'national') return '国务院办公厅';
  if (level === 'prefecture' && /(?:地区|盟)$/u.test(name)) return `${name}行政公署办公室`;
  return `${name}人民政府办公${hasGeneralOffice ? '厅' : '室'}`;
}

/** The authority of a line: 财政部, 湖北省财政厅, 宜昌市财政局. */
export function department(place: Place, line: Line): Issuer {
  return {
    name: departmentName(place, line),
    prefix: place.level === 'national' ? line.prefix : `${place.mark.slice(0, -1)}${line.mark}发`,
    function: line.function,
  };
}

function departmentName({ level, name }: Place, { ministry, province, local }: Line): string {
  if (level === 'national') return ministry;
  return name + (level === 'province' ? province : local);
}

export function agencyEntry({ name, function: line }: Issuer, { region, level }: Place): AgencyEntry {
  const { parent: _, ...plain } = region;
  return { name, function: line, level, region: plain, parent: null };
}
