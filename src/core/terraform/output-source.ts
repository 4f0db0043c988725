import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { closestName } from '../validation/closest-name';
import { RoadbedError } from '../validation/roadbed-error';
import { readJsonFile } from './json-file';
import { isRecord, JsonObject, recordOf } from './json-object';

/** A stack as an output directory holds it. */
export interface SourceStack {
  readonly name: string;
  /** Absent where the manifest does not say. */
  readonly constructPath?: string;
  /** Where its document and assets lie. */
  readonly directory: string;
  /** Below the output directory, such as `stacks/web`. */
  readonly workingDirectory: string;
  /** File name of the document. */
  readonly documentFile: string;
  readonly document: JsonObject;
  /** Names of stacks that are applied before this one. */
  readonly dependencies: readonly string[];
}

/** What `cdktf synth` or `roadbed synth` wrote. */
export interface OutputSource {
  readonly directory: string;
  readonly stacks: readonly SourceStack[];
  /** Version of cdktf; absent where the manifest does not say. */
  readonly engine?: string;
}

/** What an output is read for: the words of what is said when it is none. */
export interface OutputUse {
  /** Such as `planned`. */
  readonly done: string;
  /** Who reads JSON only, such as `the offline plan`. */
  readonly reader: string;
  /** What to do when there is no output. */
  readonly remedy: string;
  /** What is to be said of a directory without a manifest. */
  readonly withoutManifest: (given: string, directory: string) => RoadbedError;
  /** What has been done in spite of it. */
  readonly outcome?: string;
}

/** Reads an output directory of any cdktf app; it is never written to. */
export function readOutputSource(given: string, use: OutputUse): OutputSource {
  const directory = resolve(given);
  if (!existsSync(directory)) throw notAnOutput(given, use, 'there is no such directory', use.remedy);
  if (!statSync(directory).isDirectory())
    throw notAnOutput(given, use, 'it is a file', 'name the directory that holds manifest.json');
  if (!existsSync(join(directory, 'manifest.json'))) throw use.withoutManifest(given, directory);
  const manifest = readJson(given, use, join(directory, 'manifest.json'));
  if (!isRecord(manifest.stacks)) {
    throw notAnOutput(
      given,
      use,
      'its manifest.json has no "stacks": it is not the manifest of a cdktf app',
      use.remedy,
    );
  }
  const entries = Object.entries(manifest.stacks).map(([name, entry]): [string, JsonObject] => [name, recordOf(entry)]);
  const nameOf = new Map(entries.map(([name, entry]) => [String(entry.constructPath ?? name), name]));
  return {
    directory,
    stacks: entries.map(([name, entry]) => readStack(given, use, directory, name, entry, nameOf)),
    ...(typeof manifest.version === 'string' && { engine: manifest.version }),
  };
}

/** The stacks of these names, or all of them; refuses a name that is no stack. */
export function selectStacks<S extends { readonly name: string }>(
  source: { readonly directory: string; readonly stacks: readonly S[] },
  names: readonly string[],
  use: Pick<OutputUse, 'done' | 'outcome'>,
): readonly S[] {
  if (names.length === 0) return source.stacks;
  const known = source.stacks.map((stack) => stack.name);
  const unknown = [...new Set(names)].filter((name) => !known.includes(name));
  if (unknown.length === 0) return source.stacks.filter((stack) => names.includes(stack.name));
  throw new RoadbedError(
    `these stacks cannot be ${use.done}`,
    unknown.map((name) => {
      const near = closestName(name, known);
      return {
        message: `there is no stack "${name}" in ${source.directory}`,
        fix: near === undefined ? `stacks here: ${known.join(', ')}` : `did you mean "${near}"?`,
      };
    }),
    use.outcome,
  );
}

/** What is said of something that is no output directory, or of no use as one. */
export function notAnOutput(
  given: string,
  { done, outcome }: Pick<OutputUse, 'done' | 'outcome'>,
  message: string,
  fix: string,
): RoadbedError {
  return new RoadbedError(`${given} cannot be ${done}`, [{ message, fix }], outcome);
}

/** What is said of a stack that was written as HCL. */
export function hclOutput(
  given: string,
  use: Pick<OutputUse, 'done' | 'outcome' | 'reader'>,
  file: string,
): RoadbedError {
  return notAnOutput(
    given,
    use,
    `${file} is HCL, and ${use.reader} reads what cdktf writes as JSON`,
    'synthesize without --hcl (and without SYNTH_HCL_OUTPUT); Terraform reads both alike',
  );
}

function readStack(
  given: string,
  use: OutputUse,
  directory: string,
  name: string,
  entry: JsonObject,
  nameOf: ReadonlyMap<string, string>,
): SourceStack {
  // cdktf writes backslashes on Windows.
  const path = String(entry.synthesizedStackPath ?? '').replaceAll('\\', '/');
  const file = resolve(directory, path);
  if (path === '' || relative(directory, file).startsWith('..')) {
    throw notAnOutput(given, use, `its manifest.json says that stack "${name}" is written to "${path}"`, use.remedy);
  }
  if (path.endsWith('.tf')) throw hclOutput(given, use, path);
  const document = readJson(given, use, file);
  const dependencies = Array.isArray(entry.dependencies) ? entry.dependencies.map(String) : [];
  return {
    name,
    ...(typeof entry.constructPath === 'string' && { constructPath: entry.constructPath }),
    directory: dirname(file),
    workingDirectory: relative(directory, dirname(file)),
    documentFile: basename(file),
    document,
    dependencies: dependencies.map((each) => nameOf.get(each) ?? each),
  };
}

function readJson(given: string, use: OutputUse, path: string): JsonObject {
  const file = relative(resolve(given), path);
  const read = readJsonFile(path);
  if ('reason' in read) throw notAnOutput(given, use, `${file} ${read.reason}`, use.remedy);
  if (isRecord(read.value)) return read.value;
  throw notAnOutput(given, use, `${file} must hold a JSON object`, use.remedy);
}
