import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { build } from 'esbuild';
import { root } from './sources';

/**
 * Puts a room, which is a folder that is entered by one file, into that file: Node spends more on finding and opening two
 * hundred small files than on running them. Each still runs when it is first required, and what lies outside of the room
 * stays outside. Of the files those stay that somebody outside of the room requires; none keeps anything that must be there
 * only once.
 */
export async function bundleRoom(door: string, required: ReadonlySet<string>): Promise<void> {
  const room = dirname(door);
  const { metafile } = await build({
    metafile: true,
    absWorkingDir: root,
    entryPoints: [door],
    outfile: door,
    allowOverwrite: true,
    bundle: true,
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
    plugins: [
      {
        name: 'outside-of-the-room',
        setup: ({ onResolve }) => {
          onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) => {
            const wanted = join(resolveDir, path);
            if (wanted.startsWith(room + sep)) return undefined;
            return { path: relative(room, wanted).split(sep).join('/'), external: true };
          });
        },
      },
    ],
  });
  for (const input of Object.keys(metafile.inputs).map((path) => join(root, path))) {
    if (input !== door && !required.has(input)) rmSync(input);
  }
}

/** The files of `lib` that a file outside of some rooms requires, directly or through others. */
export function requiredFrom(lib: string, files: readonly string[], doors: readonly string[]): ReadonlySet<string> {
  const rooms = doors.map((door) => dirname(door) + sep);
  const found = new Set<string>();
  const follow = (file: string): void => {
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/require\("(\.[^"]+)"\)/g)) {
      const wanted = [join(dirname(file), `${path}.js`), join(dirname(file), path, 'index.js')].find(existsSync);
      if (wanted === undefined || doors.includes(wanted) || found.has(wanted)) continue;
      if (!rooms.some((room) => wanted.startsWith(room))) continue;
      found.add(wanted);
      follow(wanted);
    }
  };
  files
    .map((file) => join(lib, file))
    .filter((file) => file.endsWith('.js') && !rooms.some((room) => file.startsWith(room)))
    .forEach(follow);
  return found;
}
