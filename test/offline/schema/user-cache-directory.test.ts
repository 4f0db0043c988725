import { homedir } from 'node:os';
import { join } from 'node:path';
import { userCacheDirectory } from '../../../src/offline/schema';

test.each<[string, NodeJS.ProcessEnv, NodeJS.Platform, string]>([
  ['ROADBED_CACHE_DIR itself', { ROADBED_CACHE_DIR: '/var/cache/rb', XDG_CACHE_HOME: '/x' }, 'linux', '/var/cache/rb'],
  ['below XDG_CACHE_HOME', { XDG_CACHE_HOME: '/x', HOME: '/home/ada' }, 'linux', '/x/roadbed'],
  [
    'below ~/.cache when XDG_CACHE_HOME is relative',
    { XDG_CACHE_HOME: 'x', HOME: '/home/ada' },
    'linux',
    '/home/ada/.cache/roadbed',
  ],
  [
    'below ~/.cache when ROADBED_CACHE_DIR is empty',
    { ROADBED_CACHE_DIR: '', HOME: '/home/ada' },
    'linux',
    '/home/ada/.cache/roadbed',
  ],
  ['below Library/Caches on macOS', { HOME: '/Users/ada' }, 'darwin', '/Users/ada/Library/Caches/roadbed'],
  ['below LOCALAPPDATA on Windows', { LOCALAPPDATA: '/Local', HOME: '/ada' }, 'win32', '/Local/roadbed'],
  ['below the home the system knows when HOME is not set', {}, 'linux', join(homedir(), '.cache/roadbed')],
])('the cache is %s', (_where, environment, platform, expected) => {
  expect(userCacheDirectory(environment, platform)).toBe(expected);
});

test('without a home there is no cache', () => {
  expect(userCacheDirectory({ HOME: 'nowhere' }, 'linux')).toBeUndefined();
});
