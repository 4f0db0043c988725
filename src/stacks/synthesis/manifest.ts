import { SynthesizedAnnotation, SynthesizedStack } from './synthesized-stack';

export const MANIFEST_FILE = 'manifest.json';
export const STACKS_DIRECTORY = 'stacks';

/** An entry of `manifest.json`; the cdktf CLI reads it to find and to order stacks. */
interface StackEntry {
  readonly name: string;
  readonly constructPath: string;
  readonly workingDirectory: string;
  readonly synthesizedStackPath: string;
  readonly stackMetadataPath: string;
  readonly annotations: readonly SynthesizedAnnotation[];
  readonly dependencies: readonly string[];
}

/** `manifest.json` in cdktf's shape; paths are POSIX on every system. */
export function manifestOf(stacks: readonly SynthesizedStack[], version: string): object {
  return { version, stacks: Object.fromEntries(stacks.map((stack) => [stack.name, entryOf(stack)])) };
}

/** The stacks that an earlier manifest lists; none when it cannot be read. */
export function stackNamesIn(manifest: string): string[] {
  try {
    const { stacks } = JSON.parse(manifest) as { stacks?: Record<string, Partial<StackEntry>> };
    // A name that is no plain directory below stacks/ was not written by cdktf or Roadbed.
    return Object.entries(stacks ?? {})
      .filter(([name, entry]) => isPlainName(name) && posix(entry.workingDirectory) === workingDirectoryOf(name))
      .map(([name]) => name);
  } catch {
    return [];
  }
}

/** Where Terraform runs for a stack, below the output directory. */
export function workingDirectoryOf(stackName: string): string {
  return `${STACKS_DIRECTORY}/${stackName}`;
}

/** The document of a stack, below the output directory. */
export function documentPathOf(stackName: string): string {
  return `${workingDirectoryOf(stackName)}/cdk.tf.json`;
}

function entryOf(stack: SynthesizedStack): StackEntry {
  return {
    name: stack.name,
    constructPath: stack.constructPath,
    workingDirectory: workingDirectoryOf(stack.name),
    synthesizedStackPath: documentPathOf(stack.name),
    stackMetadataPath: `${workingDirectoryOf(stack.name)}/metadata.json`,
    annotations: stack.annotations,
    dependencies: stack.dependencies,
  };
}

function isPlainName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !/[\\/]/.test(name);
}

// cdktf writes backslashes on Windows.
function posix(directory: string | undefined): string | undefined {
  return directory?.replaceAll('\\', '/');
}
