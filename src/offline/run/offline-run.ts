import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { OutputSource, SourceStack } from '../../core/terraform/output-source';
import { typedBlocks } from '../../core/terraform/terraform-document';
import { Problems } from '../../core/validation';
import { startStandInProviders } from '../stand-in';
import { TerraformBinary } from '../terraform/terraform-binary';
import { cliConfiguration, terraformEnvironment } from '../terraform/terraform-environment';
import { droppedAttributes } from './dropped-attributes';
import { dataSourceAnswers, Fixtures } from './fixtures-file';
import { Places } from './parallel';
import { plannedChanges } from './planned-change';
import { documentFor, networkProblems, PreparedStack } from './prepared-stack';
import { PrivateCopy } from './private-copy';
import { providersOf, SchemaSources } from './provider-use';
import { orderStacks } from './stack-order';
import { StackPlan } from './stack-plan';
import { StackTerraform, TerraformRefusedError } from './stack-terraform';
import { copyState, readStateFile } from './state-file';
import { asToldBySystem } from './system-error';
import { unservedParts } from './unserved-parts';

/** What to plan, and how. */
export interface OfflineRunOptions {
  readonly source: OutputSource;
  /** Stacks to plan; those they read from are applied first, and not reported. */
  readonly stacks: readonly SourceStack[];
  readonly terraform: TerraformBinary;
  /** A directory of our own; it must not hold an earlier run. */
  readonly directory: string;
  readonly schemas: SchemaSources;
  readonly fixtures: Fixtures;
  /** What the stacks' states hold before; nothing, when left out. */
  readonly states?: ReadonlyMap<string, string>;
  /** Plan the destruction of what the stand-ins created. */
  readonly destroy?: boolean;
  /** Apply every stack, and report no plans but refusals. */
  readonly applyOnly?: boolean;
  /** Plan again after an apply, and report that plan. */
  readonly replan?: boolean;
  /** Keep each plan as Terraform prints it. */
  readonly text?: boolean;
  /** Writes the plan of each stack as JSON into this directory. */
  readonly out?: string;
  readonly abort?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** What a run found. */
export interface OfflineRunResult {
  readonly plans: readonly StackPlan[];
  /** What was invented or could not be checked, each once. */
  readonly notes: readonly string[];
  /** States of the stacks that were applied, by stack. */
  readonly states: ReadonlyMap<string, string>;
}

/** Plans stacks with real Terraform and no network, each after those that it reads from. */
export async function runOffline(options: OfflineRunOptions): Promise<OfflineRunResult> {
  try {
    return await new OfflineRun(options).run();
  } catch (error) {
    throw asToldBySystem(error);
  }
}

class OfflineRun {
  private readonly copy: PrivateCopy;
  private readonly places = new Places(availableParallelism());
  private readonly notes = new Set<string>();
  private readonly states = new Map<string, string>();
  private readonly cliConfig: string;
  /** Ends the other stacks when one of them fails in a way that no other can survive. */
  private readonly stop = new AbortController();
  private readonly abort: AbortSignal;
  private done = 0;

  constructor(private readonly options: OfflineRunOptions) {
    const { directory, source, abort } = options;
    this.abort = AbortSignal.any([this.stop.signal, ...(abort ? [abort] : [])]);
    this.copy = new PrivateCopy(source, join(directory, 'copy'));
    this.cliConfig = join(directory, 'terraform.rc');
    mkdirSync(join(directory, 'no-providers'));
    writeFileSync(this.cliConfig, cliConfiguration(join(directory, 'no-providers')));
  }

  public async run(): Promise<OfflineRunResult> {
    const prepared = this.prepare();
    const running = new Map<string, Promise<StackPlan>>();
    // Producers come first in the order, so that each finds the promises of those it reads from.
    for (const each of prepared) running.set(each.stack.name, this.planAfter(each, running));
    const plans = await this.all([...running.values()]);
    const chosen = new Set(prepared.filter(({ isChosen }) => isChosen).map(({ stack }) => stack.name));
    return {
      // One that is not asked for is still told when it stands in the way.
      plans: plans.filter(({ name, verdict }) => chosen.has(name) || verdict !== 'planned'),
      notes: [...new Set([...this.notes, ...this.options.schemas.notes])].sort(),
      states: this.states,
    };
  }

  /** Waits for all of them, failed or not: nothing may still be at work when the directory goes. */
  private async all(running: readonly Promise<StackPlan>[]): Promise<StackPlan[]> {
    running.forEach((each) => each.catch(() => this.stop.abort()));
    const settled = await Promise.allSettled(running);
    this.options.abort?.throwIfAborted();
    const failures = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    const cause = failures.find((failure) => (failure as Error).name !== 'AbortError') ?? failures[0];
    if (cause !== undefined) throw cause;
    return settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  }

  /** Everything that can be said before Terraform is asked, of all stacks at once. */
  private prepare(): PreparedStack[] {
    const { source, stacks, states, schemas } = this.options;
    const problems = new Problems('the app');
    const ordered = orderStacks(source.stacks, stacks).map((each) => ({ ...each, ...networkProblems(each.stack) }));
    ordered.forEach((each) => problems.addAll(each.problems));
    problems.throwIfAny('cannot be planned offline');
    const uses = ordered.map(({ stack, modules }) => {
      const path = states?.get(stack.name);
      const state = path === undefined ? undefined : readStateFile(path);
      return { state, providers: providersOf(stack, modules, state) };
    });
    // All of them at once, so that one error names every missing package.
    schemas.standInsFor(uses.flatMap(({ providers }) => providers));
    return ordered.map((each, index) => {
      const { state, providers = [] } = uses[index] ?? {};
      const standIns = schemas.standInsFor(providers);
      if (state !== undefined) droppedAttributes(state, standIns).forEach((note) => this.notes.add(note));
      const runsCommands = each.modules.some((module) => module.runsCommands);
      const unserved = unservedParts(each.stack.document, each.modules);
      return {
        ...each,
        standIns,
        runsCommands,
        isChosen: stacks.includes(each.stack),
        ...(unserved !== undefined && { unserved }),
      };
    });
  }

  private async planAfter(
    prepared: PreparedStack,
    running: ReadonlyMap<string, Promise<StackPlan>>,
  ): Promise<StackPlan> {
    const total = running.size;
    const producers = await Promise.all(prepared.producers.flatMap((name) => running.get(name) ?? []));
    const missing = producers.find(({ verdict }) => verdict !== 'planned');
    const plan =
      missing === undefined
        ? await this.places.run(() => this.planStack(prepared))
        : skipped(prepared.stack.name, `it reads the state of ${missing.name}, which has no plan`);
    this.options.onProgress?.(++this.done, Math.max(total, running.size));
    return plan;
  }

  private async planStack(prepared: PreparedStack): Promise<StackPlan> {
    const { stack, unserved } = prepared;
    const { terraform, fixtures } = this.options;
    if (unserved !== undefined) return skipped(stack.name, unserved);
    this.abort.throwIfAborted();
    const directory = this.copy.stackDirectory(stack);
    const dataDirectory = join(this.options.directory, 'data', stack.name);
    const standIns = await startStandInProviders({
      providers: prepared.standIns,
      dataSources: dataSourceAnswers(fixtures),
    });
    try {
      const surroundings = { reattach: JSON.stringify(standIns.reattach), cliConfig: this.cliConfig, dataDirectory };
      const env = terraformEnvironment(process.env, surroundings);
      const runner = new StackTerraform(terraform, directory, env, this.abort, stack.documentFile);
      return await this.planWith(runner, prepared, directory);
    } catch (error) {
      if (!(error instanceof TerraformRefusedError)) throw error;
      return refused(stack.name, error);
    } finally {
      standIns.notes().forEach((note) => this.notes.add(note));
      await standIns.close();
      rmSync(dataDirectory, { recursive: true, force: true });
    }
  }

  private async planWith(runner: StackTerraform, prepared: PreparedStack, directory: string): Promise<StackPlan> {
    const { stack } = prepared;
    const { destroy, replan, text, applyOnly } = this.options;
    const { document, applied, notes } = documentFor(prepared, directory, this.states, this.options.fixtures);
    notes.forEach((note) => this.notes.add(note));
    const earlier = this.options.states?.get(stack.name);
    const state = join(directory, 'terraform.tfstate');
    if (earlier !== undefined) copyState(earlier, state, this.options.terraform.name);

    runner.write(document);
    await runner.init();
    if (applyOnly === true) {
      await this.applyWherePossible(runner, prepared, applied, state);
      return { name: stack.name, verdict: 'planned', changes: [], diagnostics: runner.said };
    }
    if (destroy === true || replan === true) {
      if (prepared.runsCommands) return skipped(stack.name, COMMANDS);
      runner.write(applied);
      await runner.apply();
      runner.write(document);
    }
    await runner.plan(destroy === true ? ['-destroy'] : []);
    const shown = await runner.show();
    this.keep(stack.name, shown);
    const plan: StackPlan = {
      name: stack.name,
      verdict: 'planned',
      changes: plannedChanges(shown, document),
      diagnostics: runner.said,
      ...(text === true && { text: await runner.showText() }),
    };
    await this.applyWherePossible(runner, prepared, applied, state);
    return plan;
  }

  /** A consumer reads values, which only a state holds: a plan has unknowns. */
  private async applyWherePossible(
    runner: StackTerraform,
    prepared: PreparedStack,
    applied: PreparedStack['stack']['document'],
    state: string,
  ): Promise<void> {
    const { destroy, replan, applyOnly } = this.options;
    if (!prepared.isRead && applyOnly !== true) return;
    if (prepared.runsCommands) {
      this.notes.add(
        `${prepared.stack.name}: was not applied, because ${COMMANDS}; what others read of it was invented`,
      );
      return;
    }
    if (applyOnly === true || holdsProvisioners(prepared.stack.document)) {
      // A plan file holds its own copy of the configuration, and would run the commands in it.
      runner.write(applied);
      await runner.apply();
    } else if (destroy !== true && replan !== true) {
      await runner.applyPlan();
    }
    this.states.set(prepared.stack.name, state);
  }

  private keep(name: string, plan: object): void {
    if (this.options.out === undefined) return;
    mkdirSync(this.options.out, { recursive: true });
    const file = join(this.options.out, `${name}.plan.json`);
    // Never half a file, however it ends.
    const staged = `${file}.${process.pid}.tmp`;
    try {
      writeFileSync(staged, `${JSON.stringify(plan, undefined, 2)}\n`);
      renameSync(staged, file);
    } finally {
      rmSync(staged, { force: true });
    }
  }
}

function holdsProvisioners(document: PreparedStack['stack']['document']): boolean {
  return typedBlocks(document, 'resource').some(({ body }) => 'provisioner' in body);
}

const COMMANDS = 'a module of it has provisioners, and they would run';

function skipped(name: string, reason: string): StackPlan {
  return { name, verdict: 'skipped', reason, changes: [], diagnostics: [] };
}

function refused(name: string, { diagnostics, reason }: TerraformRefusedError): StackPlan {
  const verdict = reason === undefined ? 'refused' : 'failed';
  return { name, verdict, changes: [], diagnostics, ...(reason !== undefined && { reason }) };
}
