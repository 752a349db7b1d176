import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import { parse } from 'graphql';
import { format, resolveConfig } from 'prettier';
import { packageRoot } from '../schema/package-root.ts';

const header =
  '/** Made from schema/api.graphql by `npm run api-types`; do not edit. */\n/* eslint-disable */';

/** Where the resolvers' own values live: enums are the lower-case words of facts.ts, nodes those of graph.ts. */
const facts = (name: string): string => `../../schema/facts.ts#${name}`;
const graph = (name: string): string => `../../schema/graph.ts#${name}`;
const store = (name: string): string => `../../store/policy-graph.ts#${name}`;
const diffusion = (name: string): string => `../../store/questions/diffusion/answer.ts#${name}`;
const paths = (name: string): string => `../../store/questions/paths/answer.ts#${name}`;
const aligned = (file: string, name: string): string => `../../store/questions/alignment/${file}.ts#${name}`;
const parent = (name: string): string => `../parents.ts#${name}`;
/** A record that has the name of its type in the API needs another one beside it. */
const renamed = (path: string): string => `${path} as ${path.split('#')[1] ?? ''}Record`;

const enumValues = {
  Level: facts('Level'),
  RegionLevel: facts('RegionLevel'),
  Role: facts('Role'),
  MeasureKind: facts('MeasureKind'),
  Relation: facts('Relation'),
  DocumentStatus: graph('DocumentStatus'),
  NodeKind: graph('Label'),
  Direction: store('Direction'),
  DocumentOrderField: parent('DocumentOrderField'),
  DiffusionOrigin: diffusion('OriginKind'),
  DateConflict: diffusion('DateConflict'),
  GapStatus: diffusion('GapStatus'),
  AgencyOrderField: parent('AgencyOrderField'),
  MeasureOrderField: parent('MeasureOrderField'),
  RegionOrderField: parent('RegionOrderField'),
  InitiativeOrderField: parent('InitiativeOrderField'),
  FoldBy: store('FoldBy'),
  StepKind: store('StepKind'),
  AgencyRankingBy: parent('RankingBy'),
};

const mappers = {
  Node: graph('GraphNode'),
  Document: graph('DocumentNode'),
  Measure: graph('MeasureNode'),
  Agency: graph('AgencyNode'),
  Region: graph('RegionNode'),
  Initiative: graph('InitiativeNode'),
  Responsibility: renamed(graph('Responsibility')),
  Reference: renamed(graph('Reference')),
  Adoption: renamed(graph('Adoption')),
  Evidence: renamed(graph('Evidence')),
  DocumentEvidence: parent('DocumentEvidenceParent'),
  NetworkEdge: parent('NetworkEdgeParent'),
  Diffusion: renamed(diffusion('Diffusion')),
  DiffusionRow: parent('DiffusionRowParent'),
  DiffusionLevel: renamed(diffusion('DiffusionLevel')),
  DiffusionGap: renamed(diffusion('DiffusionGap')),
  Alignment: renamed(aligned('alignment', 'Alignment')),
  MeasurePair: aligned('align-documents', 'AlignedPair'),
  SharedPassage: parent('SharedPassageParent'),
  AlikeMeasures: parent('AlikeMeasuresParent'),
  DiffusionLeftOut: diffusion('LeftOut'),
  FoldedNode: parent('FoldedNodeParent'),
  FoldedEdge: parent('FoldedEdgeParent'),
  RegionalAgency: parent('RegionalAgencyParent'),
  PathStep: renamed(paths('PathStep')),
  Unsearched: renamed(paths('Unsearched')),
  SearchHit: renamed(store('SearchHit')),
  Stats: renamed(store('Stats')),
};

const common = {
  scalars: { Date: 'string', ID: 'string' },
  enumsAsTypes: true,
  useTypeImports: true,
  immutableTypes: true,
  skipTypename: true,
};

/** A file of types made from the SDL, and its path in the project. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** The types made from the SDL: for the resolvers (api) and for clients written in TypeScript (the viewer). */
export async function apiTypes(): Promise<readonly GeneratedFile[]> {
  return Promise.all([
    generate(
      'api/generated/resolver-types.ts',
      { ...common, enumValues, mappers, contextType: '../context.ts#Context', optionalResolveType: true },
      true,
    ),
    generate('schema/generated/api-types.ts', { ...common }, false),
  ]);
}

async function generate(
  path: string,
  config: Record<string, unknown>,
  withResolvers: boolean,
): Promise<GeneratedFile> {
  const schema = parse(readFileSync(join(packageRoot, 'schema/api.graphql'), 'utf8'));
  const text = await codegen({
    filename: path,
    schema,
    documents: [],
    config,
    plugins: withResolvers ? [{ typescript: {} }, { resolvers: {} }] : [{ typescript: {} }],
    pluginMap: { typescript, resolvers },
  });
  const options = await resolveConfig(join(packageRoot, path));
  // The generator re-exports the types of enums as values, which strict module syntax refuses.
  const types = text.replaceAll(/^export \{/gm, 'export type {');
  return { path, text: await format(`${header}\n${types}`, { ...options, parser: 'typescript' }) };
}
