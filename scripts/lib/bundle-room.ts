import { dirname, join, relative, sep } from 'node:path';
import { build } from 'esbuild';
import { root } from './sources';

/**
 * Puts a room, which is a folder that is entered by one file, into that file: Node spends more on finding and opening two
 * hundred small files than on running them. Each still runs when it is first required, and what lies outside of the room
 * stays outside. The files stay as well, for those who need but one; none keeps anything that must be there only once.
 */
export async function bundleRoom(door: string): Promise<void> {
  const room = dirname(door);
  await build({
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
}
