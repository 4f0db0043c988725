import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { RoadbedError } from '../../core/validation';
import { runTerraform } from './terraform-process';

/** The Terraform or OpenTofu at hand. */
export interface TerraformBinary {
  readonly path: string;
  readonly name: 'Terraform' | 'OpenTofu';
  /** Such as `1.11.4`. */
  readonly version: string;
}

const COMMANDS = ['terraform', 'tofu'];

/** The binary that the user names, else `terraform`, else `tofu` on the PATH; undefined when there is none. */
export async function findTerraform(
  named: string | undefined,
  environment: NodeJS.ProcessEnv,
): Promise<TerraformBinary | undefined> {
  const path = named === undefined ? onPath(environment) : (executable(named, environment) ?? missing(named));
  return path === undefined ? undefined : describe(path, environment);
}

/** As `findTerraform`, where nothing can be done without one. */
export async function requireTerraform(
  named: string | undefined,
  environment: NodeJS.ProcessEnv,
): Promise<TerraformBinary> {
  const found = await findTerraform(named, environment);
  if (found !== undefined) return found;
  throw new RoadbedError('the offline plan cannot run', [
    {
      message: 'neither terraform nor tofu is on the PATH, and the plan is made by the real program',
      fix: 'install Terraform 1.5 or later, or OpenTofu, or name one: --terraform /path/to/terraform',
    },
  ]);
}

function onPath(environment: NodeJS.ProcessEnv): string | undefined {
  for (const command of COMMANDS) {
    const found = executable(command, environment);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The file of a command: a path as it is, a bare name from the PATH. */
function executable(command: string, environment: NodeJS.ProcessEnv): string | undefined {
  const suffixes = process.platform === 'win32' ? ['.exe', ''] : [''];
  const folders = /[\\/]/.test(command)
    ? ['']
    : (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = folders.flatMap((folder) =>
    suffixes.map((suffix) => resolve(join(folder, `${command}${suffix}`))),
  );
  return candidates.find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function missing(named: string): never {
  throw new RoadbedError('the offline plan cannot run', [
    { message: `--terraform ${named} is not an executable file`, fix: 'name the binary of Terraform or OpenTofu' },
  ]);
}

async function describe(path: string, environment: NodeJS.ProcessEnv): Promise<TerraformBinary> {
  const env = Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('TF_')));
  // Beside a foreign `.terraformrc`, version alone would already complain.
  const options = { cwd: '/', env: { ...env, CHECKPOINT_DISABLE: '1', TF_CLI_CONFIG_FILE: '/dev/null' } };
  let output = '';
  try {
    const run = await runTerraform(path, ['version'], options);
    output = run.stdout;
  } catch (error) {
    output = (error as Error).message;
  }
  const [, name, version] = /^(Terraform|OpenTofu) v(\S+)/m.exec(output) ?? [];
  if (version !== undefined) return { path, name: name as TerraformBinary['name'], version };
  throw new RoadbedError('the offline plan cannot run', [
    {
      message: `${path} is neither Terraform nor OpenTofu: "version" answered ${JSON.stringify(output.slice(0, 80))}`,
      fix: 'name another binary: --terraform /path/to/terraform',
    },
  ]);
}
