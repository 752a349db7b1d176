/** Internal divisions (内设机构) and branch offices (分局) behind a department's name. */
import type { AgencyEntry } from '../../schema/facts.ts';
import { levelOf } from './agency-entry.ts';
import type { Knowledge } from './knowledge.ts';
import { regionAtStart } from './near-region.ts';
import type { BodyReading } from './regional-body.ts';
import { factOf, type Region } from './regions.ts';

/** Bodies whose offices are bodies of their own, not divisions. */
const notDepartments = /(?:政府|国务院|领导小组)$/u;

/**
 * A division or branch of a department: 国家发展和改革委员会办公厅, 湖北省市场监督管理局注册处,
 * 通辽市生态环境局科左中旗分局.
 * @param readParent reads the department's own name
 */
export function readDivision(
  knowledge: Knowledge,
  text: string,
  readParent: (name: string) => BodyReading,
  within: Region | null,
): AgencyEntry | null {
  const isBranch = text.endsWith('分局');
  if (!isBranch && !knowledge.shapes.endsLikeDivision(text)) return null;
  for (let end = text.length - 2; end > 2; end--) {
    const own = text.slice(end);
    if (!isBranch && (!knowledge.shapes.isDivision(own) || isOtherBody(knowledge, own, within))) continue;
    const parent = readParent(text.slice(0, end));
    if (parent === null || parent === 'ambiguous') continue;
    if (notDepartments.test(parent.name) || (isAreaBody(parent) && own !== '办公室')) continue;
    if (!isBranch) return { ...parent, name: parent.name + own, parent: parent.name };
    const branch = branchOf(knowledge, parent, own.slice(0, -2), within);
    if (branch) return branch;
  }
  return null;
}

/** 岳阳市人民政府办公室 behind another body's name is a second body, wherever the cut falls. */
function isOtherBody(knowledge: Knowledge, own: string, within: Region | null): boolean {
  if (/人民政府|中华人民共和国/.test(own)) return true;
  const found = regionAtStart(knowledge, own, within);
  return found !== null && own.slice(0, found.length).endsWith(found.region.entry.name);
}

/** The offices of an area's 管委会 are departments, all but its 办公室. */
function isAreaBody({ name }: AgencyEntry): boolean {
  return name.endsWith('管理委员会');
}

/** A department's branch in a region: 武汉市公安局江岸分局 as written, a region's short form in full. */
function branchOf(
  knowledge: Knowledge,
  department: AgencyEntry,
  place: string,
  within: Region | null,
): AgencyEntry | null {
  if (!/^[\p{Script=Han}]{2,12}$/u.test(place) || !department.name.endsWith('局')) return null;
  const found = regionAtStart(knowledge, place, within);
  const region = found?.length === place.length ? found.region : null;
  const written = region === null || region.entry.name.startsWith(place);
  return {
    name: `${department.name}${written ? place : region.entry.name}分局`,
    function: department.function,
    level: region === null ? department.level : levelOf(region),
    region: region === null ? department.region : factOf(region),
    parent: department.name,
  };
}
