/** Bodies of functional areas: 上饶经济技术开发区管委会, 横琴粤澳深度合作区财政局. */
import type { BodyReading } from './regional-body.ts';
import { levelOf } from './agency-entry.ts';
import {
  findAreaByForm,
  findFreeTradeZone,
  findKnownArea,
  type FoundArea,
  type WrittenRegion,
} from './areas.ts';
import type { Knowledge } from './knowledge.ts';
import { readBody, readShapedBody } from './regional-body.ts';
import { factOf, type Region } from './regions.ts';

/** A body of an area that the data knows, or of a free-trade zone. */
export function readKnownAreaName(
  knowledge: Knowledge,
  text: string,
  date: string | null,
  within: Region | null,
): BodyReading {
  const found =
    findKnownArea(text, knowledge.areas, within) ??
    findFreeTradeZone(text, knowledge.areas, knowledge.regions, within);
  return found && bodyOfArea(knowledge, found, text, date);
}

/** A body of an area told by the form of its name, in the region written before it or the speaker's own. */
export function readAreaNameByForm(
  knowledge: Knowledge,
  text: string,
  date: string | null,
  home: Region | WrittenRegion,
): BodyReading {
  const found = findAreaByForm(text, knowledge.areas, home);
  return found && bodyOfArea(knowledge, found, text, date);
}

/** An area named alone stands for what governs it. */
function bodyOfArea(
  knowledge: Knowledge,
  { area, length }: FoundArea,
  text: string,
  date: string | null,
): BodyReading {
  const body = text.slice(length);
  const governing = body === '' ? '管理委员会' : knowledge.areas.bodies.get(body);
  if (governing === undefined) {
    return readBody(knowledge, area, body, date) ?? readShapedBody(knowledge, area, body);
  }
  return {
    name: area.formal + governing,
    function: '开发区管理',
    level: levelOf(area),
    region: factOf(area),
    parent: null,
  };
}
