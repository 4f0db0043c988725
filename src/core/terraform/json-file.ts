import { readFileSync, statSync } from 'node:fs';
import { recordOf } from './json-object';

/** What a JSON file holds, or why nobody can tell: words that go on after the name of the file. */
export type JsonFile = { readonly value: unknown } | { readonly reason: string; readonly text?: string };

/** Reads a JSON file. What is no file is not opened: a pipe would be waited for. */
export function readJsonFile(path: string): JsonFile {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return { reason: 'cannot be read: there is no such file' };
  if (stats.isDirectory()) return { reason: 'cannot be read: it is a directory' };
  if (!stats.isFile()) return { reason: 'cannot be read: it is no file' };
  try {
    return parseJson(readFileSync(path));
  } catch (error) {
    return { reason: `cannot be read: ${codeOf(error)}` };
  }
}

/** What JSON in bytes holds: in UTF-8, or in UTF-16 as Windows PowerShell 5.1 writes what it redirects; with or without a mark. */
export function parseJson(bytes: Uint8Array): JsonFile {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return { reason: 'is not JSON: it is not UTF-8' };
  }
  if (text.trim() === '') return { reason: 'is not JSON: it is empty', text };
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { reason: `is not JSON: ${(error as Error).message.replace(/\s+/g, ' ')}`, text };
  }
}

/** Without the path of the machine, which the user has given. */
function codeOf(error: unknown): string {
  const { code } = recordOf(error);
  return typeof code === 'string' ? code : String(error);
}
