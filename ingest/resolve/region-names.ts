/** How a region is called for short: 湖北 for 湖北省, 恩施州 for 恩施土家族苗族自治州. */

const autonomous = /^(.+)自治([区州县旗])$/u;
const plain = /^(.{2,}?)(?:省|市|县|区|旗|盟|地区|林区|特区)$/u;

/**
 * Short forms of a region's full name, the full name itself not among them.
 * @param peoples names of peoples that stand before 自治 (回族, 土家族 …), data/gazetteer/regions.json
 */
export function shortNames(name: string, peoples: readonly string[]): readonly string[] {
  const match = autonomous.exec(name);
  if (match) {
    const stem = withoutPeoples(match[1] ?? '', peoples);
    return match[2] === '区' ? [stem] : [stem + (match[2] ?? ''), stem].filter((short) => short.length > 1);
  }
  if (name.endsWith('地区')) return [name.slice(0, -2)];
  if (name.endsWith('特别行政区')) return [name.slice(0, -5)];
  const stem = plain.exec(name)?.[1];
  return stem === undefined ? [] : [stem];
}

function withoutPeoples(stem: string, peoples: readonly string[]): string {
  const people = peoples.find((name) => stem.endsWith(name) && stem.length > name.length + 1);
  return people === undefined ? stem : withoutPeoples(stem.slice(0, -people.length), peoples);
}
