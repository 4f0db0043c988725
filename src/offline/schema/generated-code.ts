import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isFile, namesIn } from './folder';
import { UnreadableBindingError } from './unreadable-binding';

const SOURCE_MAP = '//# sourceMappingURL=data:application/json';

/** Files of one resource, data source or provider: the large ones keep their structs beside the index. */
export interface GeneratedFiles {
  readonly paths: readonly string[];
  /** Changes whenever a file does. */
  readonly stamp: string;
}

/** Finds the files of a folder that `cdktf get` wrote, compiled (`.js`) or not (`.ts`); undefined when there are none. */
export function findGeneratedFiles(folder: string): GeneratedFiles | undefined {
  const index = ['index.js', 'index.ts'].map((name) => join(folder, name)).find(isFile);
  if (index === undefined) return undefined;
  const structs = join(folder, 'index-structs');
  const paths = [
    index,
    ...namesIn(structs)
      .filter((name) => /^structs\d+\.(js|ts)$/.test(name))
      .map((name) => join(structs, name)),
  ];
  return { paths, stamp: paths.map(stampOf).join() };
}

/** The generated TypeScript of these files. Compiled ones hold it in the source map at their end. */
export function readGeneratedCode(files: GeneratedFiles): string {
  return files.paths.map((path) => (path.endsWith('.ts') ? readFileSync(path, 'utf8') : sourceOf(path))).join('\n');
}

function sourceOf(path: string): string {
  const compiled = readFileSync(path, 'latin1');
  const start = compiled.lastIndexOf(SOURCE_MAP);
  const comma = compiled.indexOf('base64,', start);
  if (start < 0 || comma < 0) throw new UnreadableBindingError(`${path} has no source map with its TypeScript`);
  const source = sourcesContent(path, compiled.slice(comma + 'base64,'.length));
  if (source === undefined) throw new UnreadableBindingError(`the source map of ${path} is broken`);
  return source;
}

function sourcesContent(path: string, base64: string): string | undefined {
  try {
    const map = JSON.parse(Buffer.from(base64, 'base64').toString('utf8')) as { sourcesContent?: unknown[] };
    const source = map.sourcesContent?.[0];
    return typeof source === 'string' ? source : undefined;
  } catch {
    throw new UnreadableBindingError(`the source map of ${path} is broken`);
  }
}

function stampOf(path: string): string {
  const { size, mtimeMs } = statSync(path);
  return `${size}:${mtimeMs}`;
}
