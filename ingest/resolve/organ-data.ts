/** The form of the organ files in data/gazetteer/, and how they are read. */
import type { Level } from '../../schema/facts.ts';
import { readData } from '../read-data.ts';

/** Levels as the files write them: national, province, prefecture (地级), county. */
export type LevelSign = 'N' | 'P' | 'T' | 'C';

/** A kind of organ that exists at the levels `at`: its formal name and what it is called for short. */
export interface OrganRow {
  /**
   * Formal name without its region (教育厅), or a template: `{R}` the region's full name, `{S}` without
   * 省, 市 …, `{U}` the full name of the region above; null for a name that stands for different bodies in different places.
   */
  readonly formal: string | null;
  /** One or more of {@link LevelSign}. */
  readonly at: string;
  /** Usual short forms; the regular ones (abbreviation-rules.json) need not be listed. */
  readonly alias?: readonly string[];
  /** What may stand before the region in place of a template's first part: 人行 for 中国人民银行. */
  readonly before?: readonly string[];
  /** What may stand after the region in place of a template's last part: 中支 for 中心支行. */
  readonly after?: readonly string[];
  /** First day, month or year of the name, ISO. */
  readonly from?: string;
  /** The day, month or year from which it is no longer the name, ISO. */
  readonly to?: string;
  /** Only in these divisions: beginnings of GB/T 2260 codes. */
  readonly in?: readonly string[];
  /** Not in these divisions. */
  readonly notIn?: readonly string[];
  /** Only where the text writes the region without 省, 市 …: 湖北金融监管局 is not 省金融监管局. */
  readonly written?: 'short';
  /** Line of work where it is not that of the group. */
  readonly function?: string;
  /** Formal name of the body it belongs to, where its name does not show it; null to deny what it shows. */
  readonly parent?: string | null;
}

/** Organs of one line of work (条线). */
export interface OrganGroup {
  readonly function: string;
  readonly organs: readonly OrganRow[];
}

/** How a formal name is regularly shortened. */
export interface AbbreviationRules {
  readonly replace: readonly {
    readonly from: string;
    readonly to: string;
    readonly where: 'start' | 'end' | 'anywhere';
  }[];
  /** Words of short forms: a name that holds one is not a formal name. */
  readonly markers: readonly string[];
}

/** A body that exists once. */
export interface LocalRow {
  readonly name: string;
  /** Code of its region, or the name of one without a code. */
  readonly in: string;
  /** Short forms after the region's name or 省, 市 …: 政务局 */
  readonly alias: readonly string[];
  /** Short forms that say it alone, in documents of the region: 国铁郑州局集团 */
  readonly free?: readonly string[];
  readonly function: string;
  readonly from?: string;
  readonly to?: string;
  /** Level of its authority where it is not that of its region: 深圳海关 answers to the nation directly. */
  readonly level?: Level;
  /** Full name of the body it belongs to. */
  readonly parent?: string;
}

/** The files of data/gazetteer/organs/. */
export const organFiles = ['government', 'party', 'justice', 'associations', 'vertical'] as const;

/** All organ groups, in the order of the files. */
export function readOrganGroups(): readonly OrganGroup[] {
  return organFiles.flatMap((file) => readData<readonly OrganGroup[]>(`gazetteer/organs/${file}.json`));
}
