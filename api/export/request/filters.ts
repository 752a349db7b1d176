import type { Level, MeasureKind, RegionLevel, Relation, Role } from '../../../schema/facts.ts';
import type { DocumentStatus } from '../../../schema/graph.ts';
import type {
  AgencyFilter,
  DocumentFilter,
  InitiativeFilter,
  MeasureFilter,
  RegionFilter,
} from '../../../store/policy-graph.ts';
import { given } from '../given.ts';
import type { GivenOptions } from './given-options.ts';
import type { OptionName } from './options.ts';

/** Which options make which question to the store. */
export const documentOptions = [
  'document',
  'region',
  'descendants',
  'level',
  'from',
  'to',
  'issuer',
  'function',
  'relation',
  'refers-to',
  'initiative',
  'status',
  'text',
] as const satisfies readonly OptionName[];

export const measureOptions = [
  'document',
  'region',
  'descendants',
  'level',
  'from',
  'to',
  'kind',
  'agency',
  'role',
  'function',
  'initiative',
  'responsible',
  'deadline',
  'text',
] as const satisfies readonly OptionName[];

export const agencyOptions = [
  'text',
  'function',
  'level',
  'region',
  'descendants',
  'collective',
  'role',
  'resolved',
] as const satisfies readonly OptionName[];
export const regionOptions = [
  'text',
  'level',
  'parent',
  'with-descendants',
] as const satisfies readonly OptionName[];
export const initiativeOptions = ['text'] as const satisfies readonly OptionName[];
export const levels: readonly Level[] = ['national', 'province', 'prefecture', 'county'];

export async function documentFilter(options: GivenOptions): Promise<DocumentFilter> {
  return given({
    ids: await options.ids('document', 'Document'),
    ...(await place(options)),
    levels: options.words('level', levels),
    ...period(options),
    issuerIds: await options.ids('issuer', 'Agency'),
    functions: options.texts('function'),
    relations: options.words<Relation>('relation'),
    refersToIds: await options.ids('refers-to', 'Document'),
    initiativeIds: await options.ids('initiative', 'Initiative'),
    status: options.word<DocumentStatus>('status'),
    text: options.text('text'),
  });
}

export async function measureFilter(options: GivenOptions): Promise<MeasureFilter> {
  return given({
    documentIds: await options.ids('document', 'Document'),
    ...(await place(options)),
    levels: options.words('level', levels),
    ...period(options),
    kinds: options.words<MeasureKind>('kind'),
    agencyIds: await options.ids('agency', 'Agency'),
    roles: options.words<Role>('role'),
    functions: options.texts('function'),
    initiativeIds: await options.ids('initiative', 'Initiative'),
    responsible: options.flag('responsible'),
    deadline: options.flag('deadline'),
    text: options.text('text'),
  });
}

export async function agencyFilter(options: GivenOptions): Promise<AgencyFilter> {
  return given({
    text: options.text('text'),
    functions: options.texts('function'),
    levels: options.words('level', levels),
    ...(await place(options)),
    collective: options.flag('collective'),
    roles: options.words<Role>('role'),
    resolved: options.flag('resolved'),
  });
}

export async function regionFilter(options: GivenOptions): Promise<RegionFilter> {
  return given({
    text: options.text('text'),
    levels: options.words<RegionLevel>('level'),
    parentId: await options.id('parent', 'Region'),
    withDescendants: options.flag('with-descendants'),
  });
}

export function initiativeFilter(options: GivenOptions): InitiativeFilter {
  return given({ text: options.text('text') });
}

/** Regions, with those that lie in them unless told otherwise. */
export async function place(
  options: GivenOptions,
): Promise<{ readonly regionIds?: readonly string[]; readonly withDescendants?: boolean }> {
  return given({
    regionIds: await options.ids('region', 'Region'),
    withDescendants: options.flag('descendants'),
  });
}

export function period(options: GivenOptions): { readonly dateFrom?: string; readonly dateTo?: string } {
  return given({ dateFrom: options.date('from'), dateTo: options.date('to') });
}
