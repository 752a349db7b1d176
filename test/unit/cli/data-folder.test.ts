import { describe, expect, it } from 'vitest';
import { defaultDataFolder } from '../../../cli/data-folder.ts';

describe('the data folder that all commands share', () => {
  const home = '/home/reader';

  it('is ZHENGMAI_DATA if that is set', () => {
    const environment = { ZHENGMAI_DATA: '/srv/facts', XDG_DATA_HOME: '/xdg' };
    expect(defaultDataFolder(environment, 'linux', home)).toBe('/srv/facts');
  });

  it.each([
    ['linux', {}, '/home/reader/.local/share/zhengmai'],
    ['linux', { XDG_DATA_HOME: '/xdg' }, '/xdg/zhengmai'],
    ['linux', { XDG_DATA_HOME: 'relative' }, '/home/reader/.local/share/zhengmai'],
    ['linux', { ZHENGMAI_DATA: '' }, '/home/reader/.local/share/zhengmai'],
    ['darwin', {}, '/home/reader/Library/Application Support/zhengmai'],
  ] as const)('else follows the custom of the platform: %s %j', (platform, environment, folder) => {
    expect(defaultDataFolder(environment, platform, home)).toBe(folder);
  });
});
