import * as fs from 'node:fs';
import * as path from 'node:path';

/** Name of the directory of a stack's assets. */
export const ASSETS = 'assets';
/** Name of the directory of what constructs write beside their Terraform. */
export const ARTIFACTS = 'artifacts';
/** Name of the directory of the evidence. */
export const EVIDENCE = 'evidence';

export function refuseDirectory(file: string): void {
  if (!fs.lstatSync(file, { throwIfNoEntry: false })?.isDirectory()) return;
  throw Object.assign(new Error(`EISDIR: ${file}`), { code: 'EISDIR', syscall: 'replacing', path: file });
}

/** Every file below a directory, by its path from there. */
export function filesBelow(directory: string, below = ''): string[] {
  const entries = fs.readdirSync(path.join(directory, below), { withFileTypes: true });
  return entries
    .flatMap((entry) => {
      const file = path.join(below, entry.name);
      return entry.isDirectory() ? filesBelow(directory, file) : [file];
    })
    .sort();
}

/** A file in the place of a directory is not ours, and a link leads to what is not. */
export function isOwnDirectory(directory: string): boolean {
  return fs.lstatSync(directory, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Removes a directory that holds nothing but empty ones, and those. */
export function removeEmptyDirectories(directory: string): void {
  for (const entry of fs.readdirSync(directory, { withFileTypes: true })) {
    if (entry.isDirectory()) removeEmptyDirectories(path.join(directory, entry.name));
  }
  if (fs.readdirSync(directory).length === 0) fs.rmdirSync(directory);
}
