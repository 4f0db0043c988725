import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

export const HOW_TO_ACCEPT = 'accept it with: npm run golden:accept';

/** The lines of two texts that differ, for a reader. */
export type Difference = (committed: string, synthesized: string) => string;

/** What is wrong with a golden file, or undefined; when accepting, the file is written first and nothing is wrong. */
export function goldenComplaint(path: string, synthesized: string, difference: Difference): string | undefined {
  const committed = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (committed === synthesized) return undefined;
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, synthesized);
    return undefined;
  }
  const name = relative(process.cwd(), path);
  if (committed === undefined) return `there is no golden file ${name}\n\nif it should exist, ${HOW_TO_ACCEPT}`;
  return `${name} no longer shows what is synthesized\n\n${difference(committed, synthesized)}\n\nif the change is meant, ${HOW_TO_ACCEPT}`;
}

/** A golden file lies beside the test that owns it. */
export function goldenPath(testPath: string, file: string, ending: string): string {
  if (!file.endsWith(ending)) throw new Error(`a golden file of this kind must end with ${ending}, got "${file}"`);
  return resolve(dirname(testPath), file);
}
