import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { OutputSource, SourceStack } from '../../core/terraform/output-source';

/** What Terraform keeps beside a document; a private copy starts without it. */
const TERRAFORMS_OWN = /^\.terraform$|^\.terraform\.lock\.hcl$|\.tfstate(\.|$)/;

/**
 * A place that looks like the output directory and what lies around it: directories of our own that hold links to the
 * files of the source, so that relative paths lead to them, and what Terraform writes does not.
 */
export class PrivateCopy {
  private readonly output: string;

  constructor(source: OutputSource, root: string) {
    // `../../..` leaves the output directory: as many directories above it are made to look like the user's.
    const above = Math.max(0, ...source.stacks.map((stack) => levelsAbove(stack)));
    let [from, name] = [source.directory, basename(source.directory)];
    const names: string[] = [name];
    for (let level = 0; level < above; level++) {
      [from, name] = [dirname(from), basename(dirname(from))];
      names.unshift(name);
    }
    let at = join(root, names[0] ?? 'output');
    for (const below of names.slice(1)) {
      link(from, at, [below]);
      [from, at] = [join(from, below), join(at, below)];
    }
    this.output = at;
    const inner = new Set(source.stacks.map((stack) => stack.workingDirectory.split(/[\\/]/)[0] ?? ''));
    link(source.directory, at, [...inner]);
  }

  /** Makes the directory of a stack: everything but its document and what is Terraform's own. */
  public stackDirectory(stack: SourceStack): string {
    const directory = join(this.output, stack.workingDirectory);
    link(stack.directory, directory, [stack.documentFile]);
    return directory;
  }
}

function link(from: string, to: string, except: readonly string[]): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    if (!except.includes(name) && !TERRAFORMS_OWN.test(name)) symlinkSync(join(from, name), join(to, name));
  }
}

/** How many directories above the output the paths in a document reach. */
function levelsAbove(stack: SourceStack): number {
  const depth = stack.workingDirectory.split(/[\\/]/).filter((part) => part !== '').length;
  // States beside the output are not read from there.
  const climbs = JSON.stringify(stack.document).match(/(?:\.\.\/)+(?![^"]*\.tfstate")/g) ?? [];
  const directories = stack.directory.split(/[\\/]/).filter((part) => part !== '').length - depth;
  return Math.min(directories - 1, Math.max(0, ...climbs.map((climb) => climb.length / 3 - depth)));
}
