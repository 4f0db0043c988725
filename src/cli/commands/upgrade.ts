import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { createColors, isColorSupported } from 'picocolors';
import { Problems } from '../../core/validation/problems';
import { idleAllowances, lossesIn } from '../../offline/rehearsal/losses';
import {
  applyOldSide,
  OldSide,
  oldSideOfState,
  planNewSide,
  RehearsalOptions,
} from '../../offline/rehearsal/rehearse-upgrade';
import { fixturesOf } from '../../offline/run/offline-plan';
import { readOutputSource, selectStacks } from '../../offline/run/output-source';
import { verdictOf } from '../../offline/run/plan-verdict';
import { TemporaryDirectory } from '../../offline/run/temporary-directory';
import { requireTerraform } from '../../offline/terraform/terraform-binary';
import { ConstructVersions, constructVersions, versionChanges } from '../construct-versions';
import { EXIT_CODES } from '../exit-codes';
import { checkOut } from '../git-checkout';
import { Interruption } from '../interruption';
import { ProgressLine } from '../progress-line';
import { synthesizeTo } from '../synthesize';
import { synthesizeOldSide } from '../synthesize-old-side';
import { renderUpgrade } from '../upgrade-summary';

interface UpgradeOptions {
  readonly from?: string;
  readonly to?: string;
  readonly state?: string;
  readonly stack?: string;
  readonly app?: string;
  readonly terraform?: string;
  readonly fixtures?: string;
  readonly allowDestroy: readonly string[];
}

/** `roadbed upgrade`: what the app of today would do to what the app of then made. */
export function upgradeCommand(): Command {
  return new Command('upgrade')
    .option('--from <ref|directory>', 'the old side: a commit, or an output directory')
    .option('--state <file>', 'the old side: a state pulled from its backend; needs --stack')
    .option('--stack <name>', 'rehearse this stack only')
    .option('--to <directory>', 'the new side: this output directory instead of running the app')
    .option('-a, --app <command>', 'the command that runs the app (default: app of cdktf.json)')
    .option('--terraform <path>', 'the Terraform or OpenTofu to plan with (default: the first on the PATH)')
    .option('--fixtures <file>', 'what data sources and foreign states hold (default: roadbed.fixtures.yaml)')
    .option(
      '--allow-destroy <address>',
      'a stateful resource that may be lost; may be given again',
      (each, all: string[]) => [...all, each],
      [],
    )
    .addHelpText(
      'after',
      '\nExit code: 0 nothing stateful is touched, 2 something is, or Terraform refuses; 1 something else went wrong.',
    )
    .helpOption('--help', 'print this help')
    .action(async (options: UpgradeOptions) => {
      await Interruption.during((abort) => upgrade(options, abort));
    });
}

async function upgrade(options: UpgradeOptions, abort: AbortSignal): Promise<void> {
  checkOptions(options);
  const terraform = await requireTerraform(options.terraform, process.env);
  const project = process.cwd();
  const progress = ProgressLine.on(process.stderr);
  const stacks = options.stack === undefined ? [] : [options.stack];
  const temporary = TemporaryDirectory.make();
  const rehearsal: RehearsalOptions = {
    terraform,
    abort,
    directory: temporary.path,
    fixtures: fixturesOf({
      projectDirectory: project,
      ...(options.fixtures !== undefined && { fixtures: options.fixtures }),
    }),
    onProgress: (done, total) => progress.show(`rehearsing ${done} of ${total} states`),
  };
  try {
    const before = await oldSide(options, rehearsal, progress, abort);
    const to = options.to ?? (await synthesizeTo(options, { progress, abort }));
    if (to === undefined) return;
    // A state is of a stack that is there; one that is not is most likely misspelt.
    if (options.state !== undefined) selectStacks(readOutputSource(to), stacks);
    const result = await planNewSide(to, project, stacks, before.side, rehearsal);
    progress.clear();
    const losses = lossesIn(result.plans, options.allowDestroy);
    const idle = idleAllowances(losses, options.allowDestroy).map(
      (name) => `--allow-destroy ${name}: nothing of that address would be lost`,
    );
    const report = {
      rehearsal: { ...result, notes: [...idle, ...result.notes] },
      losses,
      engine: terraform.name,
      over: options.state === undefined ? `what ${options.from ?? ''} makes` : 'the state you pulled',
      realState: options.state !== undefined,
      versions: versionChanges(before.versions, constructVersions(to)),
    };
    process.stdout.write(renderUpgrade(report, createColors(isColorSupported)));
    process.exitCode = losses.some(({ allowed }) => !allowed)
      ? EXIT_CODES.refused
      : EXIT_CODES[verdictOf(result.plans)];
  } finally {
    progress.clear();
    temporary.remove();
  }
}

/** The state to start from, and which versions made it. */
async function oldSide(
  { from = '', state, stack, app }: UpgradeOptions,
  rehearsal: RehearsalOptions,
  progress: ProgressLine,
  abort: AbortSignal,
): Promise<{ readonly side: OldSide; readonly versions: ConstructVersions }> {
  if (state !== undefined && stack !== undefined) {
    return { side: oldSideOfState(state, stack, rehearsal), versions: new Map() };
  }
  const isOutput = existsSync(join(from, 'manifest.json'));
  if (!isOutput) progress.show(`checking out ${from}`);
  const project = isOutput ? process.cwd() : await checkOut(from, process.cwd(), rehearsal.directory, abort);
  const output = isOutput
    ? from
    : await synthesizeOldSide(from, { ...(app !== undefined && { app }) }, { progress, abort, directory: project });
  // Before the new side is synthesized: it may be written to the same directory.
  const versions = constructVersions(output);
  const stacks = stack === undefined ? [] : [stack];
  return { side: await applyOldSide(output, [project, process.cwd()], stacks, rehearsal, from), versions };
}

function checkOptions({ from, state, stack }: UpgradeOptions): void {
  const problems = new Problems('the upgrade');
  if (from === undefined && state === undefined) {
    problems.add(
      'nothing says what to upgrade from',
      'name a commit or an output directory: --from origin/main; or a pulled state: --state state.json --stack web',
    );
  }
  if (from !== undefined && state !== undefined)
    problems.add('--from and --state exclude each other', 'name one old side');
  if (state !== undefined && stack === undefined)
    problems.add('--state needs --stack', 'name the stack whose state it is');
  problems.throwIfAny('cannot be rehearsed');
}
