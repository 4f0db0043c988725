import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './sources';

/** Pages that a script makes, and where they are. */
export interface GeneratedPages {
  /** Below the top level: `docs/policy`. */
  readonly folder: string;
  /** By path below the folder. */
  readonly pages: ReadonlyMap<string, string>;
  /** Paths below the folder of what is there and nobody but the script may make. */
  readonly onDisk: readonly string[];
  /** What they are made from: `the rules`. */
  readonly from: string;
  /** The script, from the top level. */
  readonly script: string;
}

/** Writes pages, and removes those that are of nothing any more; with --check, says which differ and fails. */
export function keepPages({ folder, pages, onDisk, from, script }: GeneratedPages): void {
  const at = (path: string): string => join(root, folder, path);
  const stale = onDisk.filter((path) => !pages.has(path));
  const changed = [...pages].filter(
    ([path, text]) => !onDisk.includes(path) || readFileSync(at(path), 'utf8') !== text,
  );
  if (process.argv.includes('--check')) {
    for (const [path] of changed) console.error(`  ${folder}/${path} is not what ${from} say; run tsx ${script}`);
    for (const path of stale) console.error(`  ${folder}/${path} is of nothing in ${from}; run tsx ${script}`);
    process.exitCode = changed.length + stale.length === 0 ? 0 : 1;
  } else {
    for (const path of stale) rmSync(at(path));
    for (const [path, text] of changed) {
      mkdirSync(dirname(at(path)), { recursive: true });
      writeFileSync(at(path), text);
    }
  }
  console.log(`  ${pages.size} pages of ${folder} from ${from}, ${changed.length} changed, ${stale.length} stale`);
}
