import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStandInProviders, StandInProvidersOptions } from '../../../src/offline/stand-in';

const found = spawnSync('terraform', ['version'], { env: { ...process.env, CHECKPOINT_DISABLE: '1' } }).status === 0;

/** `describe` where Terraform is on PATH; skipped with one line elsewhere, and failing in CI. */
export const describeWithTerraform = found || process.env.CI === 'true' ? describe : describe.skip;

if (!found && process.env.CI !== 'true') process.stderr.write('no terraform on PATH: its tests are skipped\n');

export interface Command {
  readonly status: number;
  readonly output: string;
}

/** Terraform in a directory of its own, with stand-ins for its providers. */
export class RealTerraform {
  private constructor(
    private readonly directory: string,
    private readonly environment: NodeJS.ProcessEnv,
    public readonly notes: () => readonly string[],
    private readonly closeAll: () => Promise<void>,
  ) {}

  public static async start(options: StandInProvidersOptions): Promise<RealTerraform> {
    const directory = mkdtempSync(join(tmpdir(), 'stand-in-test-'));
    const standIns = await startStandInProviders(options);
    writeFileSync(join(directory, 'cli.tfrc'), 'disable_checkpoint = true\n');
    const environment = {
      PATH: process.env.PATH,
      HOME: directory,
      TF_IN_AUTOMATION: '1',
      TF_CLI_CONFIG_FILE: join(directory, 'cli.tfrc'),
      TF_REATTACH_PROVIDERS: JSON.stringify(standIns.reattach),
    };
    return new RealTerraform(directory, environment, standIns.notes, () => standIns.close());
  }

  public write(document: object): void {
    writeFileSync(join(this.directory, 'main.tf.json'), JSON.stringify(document));
  }

  public writeState(state: object): void {
    writeFileSync(join(this.directory, 'terraform.tfstate'), JSON.stringify(state));
  }

  public async init(): Promise<void> {
    await this.succeed('init');
  }

  public run(...args: string[]): Promise<Command> {
    return new Promise((resolve) => {
      const child = spawn('terraform', args, { cwd: this.directory, env: this.environment });
      let output = '';
      child.stdout.on('data', (text: Buffer) => (output += text.toString()));
      child.stderr.on('data', (text: Buffer) => (output += text.toString()));
      child.on('close', (status) => resolve({ status: status ?? -1, output }));
    });
  }

  public async succeed(...args: string[]): Promise<string> {
    const { status, output } = await this.run(...args);
    if (status !== 0) throw new Error(`terraform ${args.join(' ')}: ${output}`);
    return output;
  }

  /** Applies the configuration as written. */
  public async apply(): Promise<string> {
    return this.succeed('apply', '-auto-approve', '-no-color');
  }

  /** Actions by address of a plan: `create`, `update`, `delete,create`. */
  public async actions(...args: string[]): Promise<Record<string, string>> {
    const plan = await this.plan(...args);
    return Object.fromEntries(
      plan.resource_changes
        .filter(({ change }) => change.actions.join() !== 'no-op')
        .map(({ address, change }) => [address, change.actions.join()]),
    );
  }

  public async plan(...args: string[]): Promise<PlanJson> {
    await this.succeed('plan', '-out=plan', ...args);
    const plan = JSON.parse(await this.succeed('show', '-json', 'plan')) as Partial<PlanJson>;
    return { resource_changes: [], planned_values: {}, ...plan };
  }

  public async state(): Promise<Record<string, Record<string, unknown>>> {
    const { values } = JSON.parse(await this.succeed('show', '-json')) as StateJson;
    const resources = values?.root_module?.resources ?? [];
    return Object.fromEntries(resources.map(({ address, values: own }) => [address, own]));
  }

  public async validate(): Promise<Diagnostic[]> {
    const { output } = await this.run('validate', '-json');
    return (JSON.parse(output) as { diagnostics: Diagnostic[] }).diagnostics;
  }

  public async close(): Promise<void> {
    await this.closeAll();
    rmSync(this.directory, { recursive: true, force: true });
  }
}

export interface Diagnostic {
  readonly severity: string;
  readonly summary: string;
  readonly detail: string;
  readonly address?: string;
}

export interface PlanJson {
  readonly resource_changes: readonly {
    readonly address: string;
    readonly change: {
      readonly actions: readonly string[];
      readonly after: Record<string, unknown> | null;
      readonly after_unknown: Record<string, unknown>;
    };
  }[];
  readonly planned_values: object;
}

interface StateJson {
  readonly values?: {
    readonly root_module?: { readonly resources?: { address: string; values: Record<string, unknown> }[] };
  };
}
