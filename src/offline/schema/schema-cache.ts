import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { userCacheDirectory } from './user-cache-directory';

/** Changes whenever the reader would read the same binding differently. */
const READER_VERSION = '1';

/**
 * What was read from bindings, kept in files that may be deleted or damaged at any time: a file that is not whole is read
 * anew, and a directory that cannot be written is done without.
 */
export class SchemaCache {
  /** @param directory where the files are; undefined for no cache */
  constructor(private readonly directory: string | undefined) {}

  /** The cache that all projects of this user share. */
  public static ofUser(): SchemaCache {
    const directory = userCacheDirectory();
    return new SchemaCache(directory === undefined ? undefined : join(directory, 'schemas'));
  }

  /** A cache that keeps nothing. */
  public static none(): SchemaCache {
    return new SchemaCache(undefined);
  }

  /** The value kept under the key, or else what `read` returns, which is then kept. */
  public getOrRead<T>(key: readonly string[], read: () => T): T {
    if (this.directory === undefined) return read();
    const path = join(this.directory, `${digest(JSON.stringify([READER_VERSION, ...key])).slice(0, 40)}.json`);
    const kept = load(path);
    if (kept !== undefined) return kept.value as T;
    const value = read();
    this.keep(path, value);
    return value;
  }

  /** Written beside and renamed, so that a reader of the same file sees all of it or none. */
  private keep(path: string, value: unknown): void {
    const json = JSON.stringify(value);
    const beside = `${path}.${randomUUID()}`;
    try {
      mkdirSync(this.directory ?? '', { recursive: true, mode: 0o700 });
      writeFileSync(beside, `${digest(json)}\n${json}`);
      renameSync(beside, path);
    } catch {
      remove(beside);
    }
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // what could not be written cannot be removed either
  }
}

function load(path: string): { readonly value: unknown } | undefined {
  try {
    const text = readFileSync(path, 'utf8');
    const end = text.indexOf('\n');
    const json = text.slice(end + 1);
    return text.slice(0, end) === digest(json) ? { value: JSON.parse(json) } : undefined;
  } catch {
    return undefined;
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
