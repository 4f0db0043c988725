import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { isRecord, JsonObject, recordOf } from '../../core/terraform/json-object';
import { closestName, RoadbedError } from '../../core/validation';

/** A stack as an output directory holds it. */
export interface SourceStack {
  readonly name: string;
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
}

/** Reads an output directory of any cdktf app; it is never written to. */
export function readOutputSource(given: string): OutputSource {
  const directory = resolve(given);
  if (!existsSync(directory)) throw notAnOutput(given, 'there is no such directory', SYNTHESIZE);
  if (!statSync(directory).isDirectory())
    throw notAnOutput(given, 'it is a file', 'name the directory that holds manifest.json');
  if (!existsSync(join(directory, 'manifest.json'))) throw withoutManifest(given, directory);
  const manifest = readJson(given, join(directory, 'manifest.json'));
  if (!isRecord(manifest.stacks)) {
    throw notAnOutput(given, 'its manifest.json has no "stacks": it is not the manifest of a cdktf app', SYNTHESIZE);
  }
  const entries = Object.entries(manifest.stacks).map(([name, entry]): [string, JsonObject] => [name, recordOf(entry)]);
  const nameOf = new Map(entries.map(([name, entry]) => [String(entry.constructPath ?? name), name]));
  return { directory, stacks: entries.map(([name, entry]) => readStack(given, directory, name, entry, nameOf)) };
}

/** The stacks of these names, or all of them; refuses a name that is no stack. */
export function selectStacks(source: OutputSource, names: readonly string[]): readonly SourceStack[] {
  if (names.length === 0) return source.stacks;
  const known = source.stacks.map((stack) => stack.name);
  const unknown = [...new Set(names)].filter((name) => !known.includes(name));
  if (unknown.length === 0) return source.stacks.filter((stack) => names.includes(stack.name));
  throw new RoadbedError(
    'these stacks cannot be planned',
    unknown.map((name) => {
      const near = closestName(name, known);
      return {
        message: `there is no stack "${name}" in ${source.directory}`,
        fix: near === undefined ? `stacks here: ${known.join(', ')}` : `did you mean "${near}"?`,
      };
    }),
  );
}

const SYNTHESIZE = 'synthesize it first (roadbed synth, cdktf synth), or name the output directory: --from cdktf.out';

function readStack(
  given: string,
  directory: string,
  name: string,
  entry: JsonObject,
  nameOf: ReadonlyMap<string, string>,
): SourceStack {
  // cdktf writes backslashes on Windows.
  const path = String(entry.synthesizedStackPath ?? '').replaceAll('\\', '/');
  const file = resolve(directory, path);
  if (path === '' || relative(directory, file).startsWith('..')) {
    throw notAnOutput(given, `its manifest.json says that stack "${name}" is written to "${path}"`, SYNTHESIZE);
  }
  if (path.endsWith('.tf')) throw hcl(given, path);
  const document = readJson(given, file);
  const dependencies = Array.isArray(entry.dependencies) ? entry.dependencies.map(String) : [];
  return {
    name,
    directory: dirname(file),
    workingDirectory: relative(directory, dirname(file)),
    documentFile: basename(file),
    document,
    dependencies: dependencies.map((each) => nameOf.get(each) ?? each),
  };
}

function withoutManifest(given: string, directory: string): RoadbedError {
  const files = readdirSync(directory);
  if (files.some((file) => file.endsWith('.tf'))) return hcl(given, files.find((file) => file.endsWith('.tf')) ?? '');
  if (files.includes('cdk.tf.json')) {
    return notAnOutput(
      given,
      'it holds one stack (cdk.tf.json)',
      'name the directory of the whole output, and the stack: roadbed plan <stack> --from cdktf.out',
    );
  }
  return notAnOutput(given, 'it has no manifest.json', SYNTHESIZE);
}

function hcl(given: string, file: string): RoadbedError {
  return notAnOutput(
    given,
    `${file} is HCL, and the offline plan reads what cdktf writes as JSON`,
    'synthesize without --hcl (and without SYNTH_HCL_OUTPUT); Terraform reads both alike',
  );
}

function readJson(given: string, path: string): JsonObject {
  const file = relative(resolve(given), path);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw notAnOutput(given, `${file} cannot be read: ${(error as Error).message}`, SYNTHESIZE);
  }
  try {
    const parsed: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (isRecord(parsed)) return parsed;
  } catch (error) {
    throw notAnOutput(given, `${file} is not JSON: ${(error as Error).message}`, SYNTHESIZE);
  }
  throw notAnOutput(given, `${file} must hold a JSON object`, SYNTHESIZE);
}

function notAnOutput(given: string, message: string, fix: string): RoadbedError {
  return new RoadbedError(`${given} cannot be planned`, [{ message, fix }]);
}
