import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { build, Plugin } from 'esbuild';

/** The file that a room is put into. */
export const DOOR = 'room.js';

/**
 * Puts each room, which is a folder of `lib`, into one file: Node spends more on finding and opening four hundred small files
 * than on running them. Each module still runs when it is first required, and once: what was its file now asks the room for
 * it, so that every way to it leads to the same one.
 * @param files of `lib`, relative to it; what lies in two rooms is of the inner one
 * @param inlined packages that become part of the rooms that use them, being many files themselves
 */
export async function bundleRooms(
  lib: string,
  files: readonly string[],
  rooms: readonly string[],
  inlined: readonly string[],
): Promise<void> {
  const modules = files.filter((file) => file.endsWith('.js') && !file.endsWith(DOOR));
  const roomOf = (file: string): string | undefined =>
    rooms.filter((room) => file.startsWith(`${room}/`)).sort((a, b) => b.length - a.length)[0];
  // A second run finds what the first has left, and that is made of it no more.
  const left = rooms.filter((room) => modules.some((file) => roomOf(file) === room && !isStub(lib, file)));
  const doors = await Promise.all(
    left.map(async (room) => {
      const inside = modules.filter((file) => roomOf(file) === room);
      return {
        room,
        inside,
        code: await codeOf(lib, room, inside, [neighbours(lib, room, roomOf), packages(inlined)]),
      };
    }),
  );
  for (const { room, inside, code } of doors) {
    writeFileSync(join(lib, room, DOOR), code);
    for (const file of inside) writeFileSync(join(lib, file), stub(lib, file, room));
  }
}

/** The rooms' modules by their paths in `lib`, each run when it is asked for. */
async function codeOf(lib: string, room: string, inside: readonly string[], plugins: Plugin[]): Promise<string> {
  const from = join(lib, room);
  const entries = inside.map((file) => `${JSON.stringify(file)}: () => require(${JSON.stringify(join(lib, file))}),`);
  const { outputFiles } = await build({
    stdin: { contents: `module.exports = {\n${entries.join('\n')}\n};\n`, resolveDir: from },
    write: false,
    bundle: true,
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
    plugins,
  });
  return outputFiles.map(({ text }) => text).join('');
}

/** What lies outside of a room is asked of its own room, or stays the file that it is. */
function neighbours(lib: string, room: string, roomOf: (file: string) => string | undefined): Plugin {
  const from = join(lib, room);
  const required = (path: string): string => `./${relative(from, path).split(sep).join('/')}`;
  return {
    name: 'neighbours',
    setup({ onLoad, onResolve, resolve }) {
      onResolve({ filter: /^/, namespace: 'neighbour' }, ({ path }) => ({ path, external: true }));
      onResolve({ filter: /^\.\.?\// }, async ({ path, resolveDir, kind, pluginData }) => {
        if (pluginData === DOOR || resolveDir.includes(`${sep}node_modules${sep}`)) return undefined;
        const { path: wanted } = await resolve(path, { resolveDir, kind, pluginData: DOOR });
        const file = relative(lib, wanted).split(sep).join('/');
        const other = roomOf(file);
        if (other === room) return undefined;
        if (other === undefined) return { path: required(wanted), external: true };
        return { path: file, namespace: 'neighbour' };
      });
      onLoad({ filter: /.*/, namespace: 'neighbour' }, ({ path }) => ({
        contents: `module.exports = require(${JSON.stringify(required(join(lib, roomOf(path) ?? '', DOOR)))})[${JSON.stringify(path)}]();`,
        resolveDir: from,
      }));
      // The folder of a module stays its own.
      onLoad({ filter: /\.js$/, namespace: 'file' }, ({ path }) => {
        const folder = relative(from, dirname(path)).split(sep).join('/');
        const code = readFileSync(path, 'utf8');
        if (folder === '' || folder.includes('node_modules') || !code.includes('__dirname')) return undefined;
        return {
          contents: code.replaceAll('__dirname', `require("node:path").join(__dirname, ${JSON.stringify(folder)})`),
        };
      });
    },
  };
}

/** Packages stay where they are installed, but for some. */
function packages(inlined: readonly string[]): Plugin {
  return {
    name: 'packages',
    setup({ onResolve }) {
      onResolve({ filter: /^[^./]/ }, ({ path, importer }) =>
        inlined.includes(path) || importer.includes('/node_modules/') ? undefined : { path, external: true },
      );
    },
  };
}

function stub(lib: string, file: string, room: string): string {
  const door = relative(dirname(join(lib, file)), join(lib, room, DOOR))
    .split(sep)
    .join('/');
  return `"use strict";\nmodule.exports = require(${JSON.stringify(door.startsWith('.') ? door : `./${door}`)})[${JSON.stringify(file)}]();\n`;
}

/** Whether a file has been put into its room. */
export function isStub(lib: string, file: string): boolean {
  return /^"use strict";\nmodule\.exports = require\("[./]+\/room\.js"\)\[/.test(readFileSync(join(lib, file), 'utf8'));
}
