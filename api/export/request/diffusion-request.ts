import type { RegionLevel, Relation } from '../../../schema/facts.ts';
import { regionId } from '../../../schema/ids.ts';
import { ZhengmaiError } from '../../../schema/errors.ts';
import type { PolicyGraph } from '../../../store/policy-graph.ts';
import { officialDivisions } from '../../../store/questions/diffusion/divisions.ts';
import { usualDepth, type DiffusionRequest } from '../../../store/questions/diffusion/request.ts';
import { given } from '../given.ts';
import { findId } from './find.ts';
import type { GivenOptions } from './given-options.ts';
import type { OptionName } from './options.ts';
import { requestError } from './request-error.ts';

export const diffusionOptions = [
  'of',
  'relation',
  'depth',
  'region',
  'level',
  'to',
] as const satisfies readonly OptionName[];

/** @throws ZhengmaiError MISSING_OPTION, NOT_FOUND */
export async function diffusionRequest(graph: PolicyGraph, options: GivenOptions): Promise<DiffusionRequest> {
  const of = options.text('of');
  if (of === undefined) {
    throw requestError(
      'MISSING_OPTION',
      '请用 of 给出文件（id 或发文字号）或改革举措（id 或名称）',
      'Name a document by its id or 发文字号, or an initiative by its id or name, with the option of',
    );
  }
  const regions = options.texts('region');
  return {
    of: await originId(graph, of),
    depth: options.text('depth') === undefined ? usualDepth : options.number('depth'),
    ...given({
      relations: options.words<Relation>('relation'),
      within: regions && (await Promise.all(regions.map((key) => divisionId(graph, key)))),
      levels: options.words<RegionLevel>('level'),
      dateTo: options.date('to'),
    }),
  };
}

/** There is neither a document nor an initiative of this name. */
export function noOrigin(key: string): ZhengmaiError {
  const shown = key.slice(0, 80);
  return requestError(
    'NOT_FOUND',
    `没有 ${shown} 这个文件（id 或发文字号）或改革举措（id 或名称）`,
    `There is no ${shown}, document (id or 发文字号) or initiative (id or name)`,
  );
}

async function originId(graph: PolicyGraph, key: string): Promise<string> {
  for (const label of ['Document', 'Initiative'] as const) {
    try {
      return await findId(graph, label, key);
    } catch (error) {
      if (!(error instanceof ZhengmaiError) || error.code !== 'NOT_FOUND') throw error;
    }
  }
  throw noOrigin(key);
}

/** A region of the official list may be asked about though no document speaks of it. */
async function divisionId(graph: PolicyGraph, key: string): Promise<string> {
  const name = key.trim();
  const { get } = officialDivisions();
  const division = get(name) ?? get(regionId({ name, code: name }));
  return division?.id ?? findId(graph, 'Region', name);
}
