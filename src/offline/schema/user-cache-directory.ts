import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

const NAME = 'roadbed';

/** Where Roadbed may keep what it can make again; undefined when the user has no home. */
export function userCacheDirectory(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  const own = environment.ROADBED_CACHE_DIR;
  if (own !== undefined && own !== '') return own;
  const base = platformCache(environment, platform);
  return base === undefined ? undefined : join(base, NAME);
}

function platformCache(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | undefined {
  // The XDG base directory specification has relative paths ignored.
  const xdg = environment.XDG_CACHE_HOME;
  if (xdg !== undefined && isAbsolute(xdg)) return xdg;
  const home = homeOf(environment);
  if (home === undefined) return undefined;
  if (platform === 'win32') return environment.LOCALAPPDATA ?? join(home, 'AppData', 'Local');
  return platform === 'darwin' ? join(home, 'Library', 'Caches') : join(home, '.cache');
}

function homeOf(environment: NodeJS.ProcessEnv): string | undefined {
  try {
    const home = environment.HOME ?? environment.USERPROFILE ?? homedir();
    return isAbsolute(home) ? home : undefined;
  } catch {
    return undefined; // a user without an entry in the system's list of users
  }
}
