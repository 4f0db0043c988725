import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const GOLDEN_NAME = /['"`]([^'"`\n]*\.golden\.(?:yaml|txt))['"`]/g;

/**
 * Golden files below a folder that no TypeScript file beside them names, as paths below the folder. Reads the sources
 * instead of watching a run, so that it also holds when only some tests run; `${…}` in a name stands for any text.
 */
export function orphanedGoldenFiles(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const asked = new Map<string, RegExp[]>();
  for (const source of files.filter((file) => file.endsWith('.ts'))) {
    const names = [...readFileSync(join(folder, source), 'utf8').matchAll(GOLDEN_NAME)].map(([, name = '']) => name);
    asked.set(dirname(source), [...(asked.get(dirname(source)) ?? []), ...names.map(pattern)]);
  }
  return files
    .filter((file) => /\.golden\.(?:yaml|txt)$/.test(file))
    .filter((file) => !asked.get(dirname(file))?.some((name) => name.test(basename(file))))
    .sort();
}

function pattern(name: string): RegExp {
  const parts = name.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/]+')}$`);
}
