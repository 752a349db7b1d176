import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The folder of facts that all commands share wherever they are started: ZHENGMAI_DATA, else the user's own
 * data folder by the custom of the platform (XDG Base Directory Specification on Linux).
 */
export function defaultDataFolder(
  environment: Environment,
  platform: NodeJS.Platform,
  home = homedir(),
): string {
  const given = environment['ZHENGMAI_DATA'];
  if (given !== undefined && given !== '') return resolve(given);
  return join(userData(environment, platform, home), 'zhengmai');
}

function userData(environment: Environment, platform: NodeJS.Platform, home: string): string {
  if (platform === 'win32') return environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  const xdg = environment['XDG_DATA_HOME'];
  // The specification: a relative path is not valid and is to be ignored.
  return xdg?.startsWith('/') ? xdg : join(home, '.local', 'share');
}
