/** How a document or an initiative spread. */
import type { ApiDiffusion, ApiSpreadEvidence } from './diffusion-types.ts';
import { diffusionQuery, spreadEvidenceQuery } from './diffusion-queries.ts';
import type { ApiRequest, Ask } from './graphql-client.ts';

/** Regions asked for; how many there are in all comes along. */
const mostRows = 250;
const mostGaps = 500;
/** Of a region and what lies in it. */
const mostRowsWithin = 50;

export async function loadDiffusion(ask: Ask, of: string, signal?: AbortSignal): Promise<ApiDiffusion> {
  const { query, variables } = diffusionRequest(of);
  return (await ask<{ readonly diffusion: ApiDiffusion }>(query, variables, signal)).diffusion;
}

export function diffusionRequest(of: string): ApiRequest {
  return { query: diffusionQuery, variables: { of, rows: mostRows, gaps: mostGaps } };
}

/** @returns null if the region has no row any more */
export async function loadSpreadEvidence(
  ask: Ask,
  of: string,
  regionId: string,
  signal?: AbortSignal,
): Promise<ApiSpreadEvidence | null> {
  const { diffusion } = await ask<{
    readonly diffusion: {
      readonly rows: readonly (ApiSpreadEvidence & { readonly region: { readonly id: string } })[];
    };
  }>(spreadEvidenceQuery, { of, within: [regionId], rows: mostRowsWithin }, signal);
  return diffusion.rows.find(({ region }) => region.id === regionId) ?? null;
}
