import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord, JsonObject } from '../core/terraform/json-object';
import { Problems } from '../core/validation/problems';
import { RoadbedError } from '../core/validation/roadbed-error';

/** What `cdktf.json` and the command line say about the app at hand. */
export interface Project {
  /** The command that runs the app. */
  readonly app: string;
  /** The output directory, as the user wrote it: relative to the working directory. */
  readonly output: string;
  /** What the app reads with `node.tryGetContext`. */
  readonly context?: JsonObject;
  /** Sources of the Terraform modules that lie in this repository. */
  readonly relativeModules: readonly string[];
}

/** What the command line says; it wins over the file. */
export interface ProjectOptions {
  readonly app?: string;
  readonly output?: string;
}

const FILE = 'cdktf.json';
const DEFAULT_OUTPUT = 'cdktf.out';

/** Reads `cdktf.json` as cdktf's own command does; the file may be missing when the command line names the app. */
export function readProject(directory: string, options: ProjectOptions): Project {
  const path = join(directory, FILE);
  if (!existsSync(path) && options.app === undefined) {
    throw new RoadbedError('roadbed synth cannot run', [
      {
        message: `no ${FILE} in ${directory}`,
        fix: 'run it in the directory that holds the file, or name the app: roadbed synth --app "node main.js"',
      },
    ]);
  }
  const file = existsSync(path) ? parse(path) : {};
  const problems = new Problems(FILE);
  const app = text(problems, 'app', options.app ?? file.app, 'add "app": "node main.js" to the file, or pass --app');
  const output = text(problems, 'output', options.output ?? file.output ?? DEFAULT_OUTPUT, 'name a directory');
  const context = file.context;
  if (context !== undefined && !isRecord(context)) {
    problems.add(`context must be an object, got ${JSON.stringify(context)}`, 'write "context": { "key": "value" }');
  }
  problems.throwIfAny('cannot be used');
  return {
    app,
    output,
    relativeModules: relativeModules(file.terraformModules),
    ...(isRecord(context) && { context }),
  };
}

function parse(path: string): JsonObject {
  let reason = 'it must hold an object';
  try {
    const parsed: unknown = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
    if (isRecord(parsed)) return parsed;
  } catch (error) {
    reason = (error as Error).message;
  }
  throw new RoadbedError(`${FILE} cannot be used`, [
    { message: `${path} is not a JSON object: ${reason}`, fix: 'mend the file; `npx cdktf init` shows its shape' },
  ]);
}

function text(problems: Problems, key: string, value: unknown, fix: string): string {
  if (typeof value === 'string' && value.trim() !== '') return value;
  problems.add(
    `${key} must be a non-empty string, got ${value === undefined ? 'nothing' : JSON.stringify(value)}`,
    fix,
  );
  return '';
}

/** cdktf's `TerraformModuleAsset` asks for these by context; an entry is a source, or an object that has one. */
function relativeModules(modules: unknown): string[] {
  if (!Array.isArray(modules)) return [];
  return modules
    .map((entry: unknown) => (isRecord(entry) ? entry.source : entry))
    .filter((source): source is string => typeof source === 'string' && /^\.\.?\//.test(source));
}
