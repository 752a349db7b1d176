import type { RegionLevel, Role } from '../../../schema/facts.ts';
import { centralities, dutyCounts } from '../../../store/questions/agency-ranking/request.ts';
import type { AgencyRankingRequest, RankingBy } from '../../../store/questions/agency-ranking/request.ts';
import type {
  DutyBounds,
  ResponsibilityByRegionRequest,
} from '../../../store/questions/responsibility-by-region/responsibility-by-region.ts';
import type { FoldBy, FoldedNetworkRequest, NetworkRequest } from '../../../store/policy-graph.ts';
import { given } from '../given.ts';
import { period, place } from './filters.ts';
import type { GivenOptions } from './given-options.ts';
import { graphWord, optionWord } from './option-word.ts';
import type { OptionName } from './options.ts';
import { requestError } from './request-error.ts';

const dutyOptions = [
  'document',
  'region',
  'descendants',
  'role',
  'initiative',
  'from',
  'to',
] as const satisfies readonly OptionName[];

const boundOptions = [
  ...dutyOptions,
  'function',
  'agency',
  'with-collectives',
  'min-weight',
  'limit',
] as const satisfies readonly OptionName[];

export const networkOptions = [...boundOptions, 'isolated'] as const satisfies readonly OptionName[];
/** Of what folds or ranks the agencies of a network. */
export const byOptions = ['by', ...boundOptions] as const satisfies readonly OptionName[];
export const byRegionOptions = [
  'function',
  ...dutyOptions,
  'level',
  'limit',
] as const satisfies readonly OptionName[];

const foldings: readonly FoldBy[] = ['function', 'region', 'level'];
const rankings: readonly RankingBy[] = [...dutyCounts, ...centralities];

export async function networkRequest(options: GivenOptions): Promise<NetworkRequest> {
  return {
    limit: options.number('limit'),
    minWeight: options.number('min-weight'),
    ...(await dutyBounds(options)),
    ...given({
      functions: options.texts('function'),
      agencyId: await options.id('agency', 'Agency'),
      withCollectives: options.flag('with-collectives'),
    }),
  };
}

/** @throws ZhengmaiError MISSING_OPTION */
export async function foldedRequest(options: GivenOptions): Promise<FoldedNetworkRequest> {
  return { by: needed(options, foldings), ...(await networkRequest(options)) };
}

/** @throws ZhengmaiError MISSING_OPTION */
export async function rankingRequest(options: GivenOptions): Promise<AgencyRankingRequest> {
  const by = needed(options, rankings);
  const { limit: first, ...bounds } = await networkRequest(options);
  return { by, first, ...bounds };
}

/** @throws ZhengmaiError MISSING_OPTION, BAD_OPTION */
export async function byRegionRequest(options: GivenOptions): Promise<ResponsibilityByRegionRequest> {
  const line = options.text('function');
  if (line === undefined) {
    throw requestError(
      'MISSING_OPTION',
      '请用 function 给出条线，如 市场监管',
      'Name a line of work with the option function, such as 市场监管',
    );
  }
  return {
    function: line,
    limit: options.number('limit'),
    ...(await dutyBounds(options)),
    ...given({ regionLevels: options.words<RegionLevel>('level') }),
  };
}

async function dutyBounds(options: GivenOptions): Promise<DutyBounds> {
  return given({
    documentIds: await options.ids('document', 'Document'),
    ...(await place(options)),
    roles: options.words<Role>('role'),
    initiativeIds: await options.ids('initiative', 'Initiative'),
    ...period(options),
  });
}

function needed<W extends string>(options: GivenOptions, words: readonly W[]): W {
  const allowed = words.map(optionWord);
  const written = options.word('by', allowed);
  if (written !== undefined) return graphWord(words, written);
  throw requestError(
    'MISSING_OPTION',
    `请用 by 给出依据：${allowed.join('、')}`,
    `Say by what with the option by: ${allowed.join(', ')}`,
  );
}
