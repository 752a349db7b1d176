import type { Relation } from '../../../schema/facts.ts';
import { kindOfId } from '../../../schema/ids.ts';
import { ZhengmaiError } from '../../../schema/errors.ts';
import type { Label } from '../../../schema/graph.ts';
import type { PolicyGraph } from '../../../store/policy-graph.ts';
import { stepKinds, type PathsRequest } from '../../../store/questions/paths/request.ts';
import { given } from '../given.ts';
import { findId } from './find.ts';
import type { GivenOptions } from './given-options.ts';
import { graphWord, optionWord } from './option-word.ts';
import type { OptionName } from './options.ts';
import { requestError } from './request-error.ts';

export const pathsOptions = [
  'from',
  'to',
  'first',
  'max-length',
  'step',
  'relation',
  'with-collectives',
] as const satisfies readonly OptionName[];

/** @throws ZhengmaiError MISSING_OPTION, NOT_FOUND, AMBIGUOUS_NUMBER, BAD_OPTION */
export async function pathsRequest(graph: PolicyGraph, options: GivenOptions): Promise<PathsRequest> {
  const kinds = options.words('step', stepKinds.map(optionWord));
  const fromId = await endId(graph, options, 'from');
  const toId = await endId(graph, options, 'to');
  if (fromId === toId) {
    throw requestError(
      'BAD_OPTION',
      '路径两端 from 与 to 相同，请给出两个不同的',
      'The options from and to name the same thing; name two',
    );
  }
  return {
    fromId,
    toId,
    first: options.number('first'),
    maxLength: options.number('max-length'),
    ...given({
      kinds: kinds?.map((kind) => graphWord(stepKinds, kind)),
      relations: options.words<Relation>('relation'),
      withCollectives: options.flag('with-collectives'),
    }),
  };
}

/** What an end of a path may be, in the order in which a name is tried. */
const ends: readonly Label[] = ['Document', 'Agency', 'Initiative', 'Measure'];

async function endId(graph: PolicyGraph, options: GivenOptions, name: 'from' | 'to'): Promise<string> {
  const key = options.text(name);
  const [zh, en] = [
    '文件（id 或发文字号）、机关（id 或规范全称）、举措（id 或名称）或条目（id）',
    'a document (id or 发文字号), agency (id or formal full name), initiative (id or name) or measure (id)',
  ];
  if (key === undefined) {
    throw requestError(
      'MISSING_OPTION',
      `请用 ${name} 给出路径的一端：${zh}`,
      `Name an end of the path with the option ${name}: ${en}`,
    );
  }
  if (kindOfId(key) !== 'region') {
    for (const label of ends) {
      try {
        return await findId(graph, label, key);
      } catch (error) {
        if (!(error instanceof ZhengmaiError) || error.code !== 'NOT_FOUND') throw error;
      }
    }
  }
  const shown = key.slice(0, 80);
  throw requestError(
    'NOT_FOUND',
    `没有 ${shown}；路径的一端应为${zh}`,
    `There is no ${shown}; an end of a path is ${en}`,
  );
}
