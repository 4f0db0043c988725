import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { OutputSource } from '../../core/terraform/output-source';
import { RoadbedError } from '../../core/validation';
import { Fixtures } from '../run/fixtures-file';
import { bindingDirectories } from '../run/offline-plan';
import { OfflineRunOptions, runOffline } from '../run/offline-run';
import { readOutputSource, selectStacks } from '../run/output-source';
import { SchemaSources } from '../run/provider-use';
import { StackPlan } from '../run/stack-plan';
import { readStateFile, StateFile } from '../run/state-file';
import { TerraformBinary } from '../terraform/terraform-binary';

/** What both sides of a rehearsal share. */
export interface RehearsalOptions {
  readonly terraform: TerraformBinary;
  readonly fixtures: Fixtures;
  /** A directory of our own, where the old state is kept until the new side is planned. */
  readonly directory: string;
  readonly abort?: AbortSignal;
  readonly onProgress?: OfflineRunOptions['onProgress'];
}

/** The state of the old side, by stack. */
export interface OldSide {
  readonly states: ReadonlyMap<string, string>;
  readonly notes: readonly string[];
}

/** What the new side would do to it. */
export interface Rehearsal {
  readonly plans: readonly StackPlan[];
  readonly notes: readonly string[];
  /** Stacks that the old side did not have. */
  readonly fresh: ReadonlySet<string>;
  /** Stacks that the new side no longer has, with what their states hold. */
  readonly gone: readonly { readonly stack: string; readonly state: StateFile }[];
}

/**
 * Applies an output with the stand-ins, and keeps the states. The output may change or go afterwards. The first of the
 * project directories that has a binding is where its schema is read; `name` is what the user calls the old side.
 */
export async function applyOldSide(
  output: string,
  projectDirectories: readonly string[],
  stacks: readonly string[],
  options: RehearsalOptions,
  name = output,
): Promise<OldSide> {
  try {
    return await apply(output, projectDirectories, stacks, options);
  } catch (error) {
    if (!(error instanceof RoadbedError)) throw error;
    throw new RoadbedError(
      `the old side ${name} cannot be applied, so there is nothing to upgrade from`,
      error.problems,
    );
  }
}

async function apply(
  output: string,
  projectDirectories: readonly string[],
  stacks: readonly string[],
  options: RehearsalOptions,
): Promise<OldSide> {
  const source = readOutputSource(output);
  const chosen = source.stacks.filter(({ name }) => stacks.length === 0 || stacks.includes(name));
  const directory = join(options.directory, 'old');
  mkdirSync(directory);
  const schemas = new SchemaSources(projectDirectories.flatMap((each) => bindingDirectories(each, source)));
  const { plans, notes, states } = await runOffline({
    ...options,
    source,
    stacks: chosen,
    directory,
    schemas,
    applyOnly: true,
  });
  const broken = plans.filter(({ verdict }) => verdict !== 'planned');
  if (broken.length === 0) return { states, notes };
  throw new RoadbedError(
    'the old side cannot be applied',
    broken.map(({ name, reason, diagnostics }) => {
      const error = diagnostics.find(({ severity }) => severity === 'error');
      const place = [error?.address, error?.argument].filter(Boolean).join(' · ');
      return {
        message: `${name}: ${reason ?? error?.summary ?? 'no plan'}${place === '' ? '' : ` (${place})`}`,
        ...(error && { fix: error.detail }),
      };
    }),
  );
}

/** A state that was pulled from its backend, as the old side of one stack. */
export function oldSideOfState(file: string, stack: string, options: RehearsalOptions): OldSide {
  if (!existsSync(file)) {
    throw new RoadbedError('the upgrade cannot be rehearsed', [
      { message: `there is no file ${file}`, fix: 'pull the state: terraform state pull > state.json' },
    ]);
  }
  readStateFile(file);
  const copy = join(options.directory, 'pulled.tfstate');
  copyFileSync(file, copy);
  return { states: new Map([[stack, copy]]), notes: [] };
}

/** Plans the new output over the states of the old side. */
export async function planNewSide(
  output: string,
  projectDirectory: string,
  stacks: readonly string[],
  old: OldSide,
  options: RehearsalOptions,
): Promise<Rehearsal> {
  const source = readOutputSource(output);
  const directory = join(options.directory, 'new');
  mkdirSync(directory);
  const schemas = new SchemaSources(bindingDirectories(projectDirectory, source));
  const known = stacks.filter((name) => !old.states.has(name) || has(source, name));
  const chosen = stacks.length > 0 && known.length === 0 ? [] : selectStacks(source, known);
  const { plans, notes } = await runOffline({
    ...options,
    source,
    stacks: chosen,
    directory,
    schemas,
    states: old.states,
  });
  const gone = [...old.states].flatMap(([stack, path]) => {
    const state = has(source, stack) ? undefined : readStateFile(path);
    return state === undefined ? [] : [{ stack, state }];
  });
  const fresh = new Set(chosen.map(({ name }) => name).filter((name) => !old.states.has(name)));
  return { plans, fresh, gone, notes: [...new Set([...old.notes, ...notes])].sort() };
}

function has(source: OutputSource, name: string): boolean {
  return source.stacks.some((stack) => stack.name === name);
}
