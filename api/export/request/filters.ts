import type { Level, MeasureKind, RegionLevel, Relation, Role } from '../../../schema/facts.ts';
import type { DocumentStatus } from '../../../schema/graph.ts';
import type {
  AgencyFilter,
  Direction,
  DocumentFilter,
  InitiativeFilter,
  LineageRequest,
  MeasureFilter,
  NetworkRequest,
  RegionFilter,
} from '../../../store/policy-graph.ts';
import { given } from '../given.ts';
import type { GivenOptions } from './given-options.ts';
import type { OptionName } from './options.ts';
import { requestError } from './request-error.ts';

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
  'text',
] as const satisfies readonly OptionName[];

export const agencyOptions = [
  'text',
  'function',
  'level',
  'region',
  'descendants',
  'collective',
] as const satisfies readonly OptionName[];
export const regionOptions = ['text', 'level', 'parent'] as const satisfies readonly OptionName[];
export const initiativeOptions = ['text'] as const satisfies readonly OptionName[];
export const lineageOptions = [
  'document',
  'direction',
  'depth',
  'relation',
  'limit',
] as const satisfies readonly OptionName[];
export const networkOptions = [
  'document',
  'region',
  'descendants',
  'function',
  'role',
  'initiative',
  'agency',
  'from',
  'to',
  'with-collectives',
  'min-weight',
  'limit',
] as const satisfies readonly OptionName[];

const levels: readonly Level[] = ['national', 'province', 'prefecture', 'county'];

export async function documentFilter(options: GivenOptions): Promise<DocumentFilter> {
  return given({
    ids: await options.ids('document', 'Document'),
    ...(await place(options)),
    levels: options.words('level', levels),
    ...period(options),
    issuerIds: await options.ids('issuer', 'Agency'),
    functions: options.texts('function'),
    relations: options.words<Relation>('relation'),
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
  });
}

export async function regionFilter(options: GivenOptions): Promise<RegionFilter> {
  return given({
    text: options.text('text'),
    levels: options.words<RegionLevel>('level'),
    parentId: await options.id('parent', 'Region'),
  });
}

export function initiativeFilter(options: GivenOptions): InitiativeFilter {
  return given({ text: options.text('text') });
}

/** @throws ZhengmaiError MISSING_OPTION */
export async function lineageRequest(options: GivenOptions): Promise<LineageRequest> {
  const id = await options.id('document', 'Document');
  if (id === undefined) {
    throw requestError(
      'MISSING_OPTION',
      '请用 document 给出文件（id 或发文字号）',
      'Name a document with the option document, by its id or 发文字号',
    );
  }
  return {
    id,
    direction: options.word<Direction>('direction') ?? 'both',
    depth: options.number('depth'),
    limit: options.number('limit'),
    ...given({ relations: options.words<Relation>('relation') }),
  };
}

export async function networkRequest(options: GivenOptions): Promise<NetworkRequest> {
  return {
    limit: options.number('limit'),
    minWeight: options.number('min-weight'),
    ...given({
      documentIds: await options.ids('document', 'Document'),
      ...(await place(options)),
      functions: options.texts('function'),
      roles: options.words<Role>('role'),
      initiativeIds: await options.ids('initiative', 'Initiative'),
      agencyId: await options.id('agency', 'Agency'),
      ...period(options),
      withCollectives: options.flag('with-collectives'),
    }),
  };
}

async function place(
  options: GivenOptions,
): Promise<{ readonly regionIds?: readonly string[]; readonly withDescendants?: boolean }> {
  return given({
    regionIds: await options.ids('region', 'Region'),
    withDescendants: options.flag('descendants'),
  });
}

function period(options: GivenOptions): { readonly dateFrom?: string; readonly dateTo?: string } {
  return given({ dateFrom: options.date('from'), dateTo: options.date('to') });
}
