import { Command } from 'commander';
import { createColors, isColorSupported } from 'picocolors';
import { RoadbedError } from '../../core/validation/roadbed-error';
import type { OfflinePlan } from '../../offline/run/offline-plan';
import { verdictOf } from '../../offline/run/plan-verdict';
import { findTerraform } from '../../offline/terraform/terraform-binary';
import { ACCEPT_VARIABLE } from '../../stacks/ledger/accept-variable';
import { breakGlassVariables } from '../break-glass-variables';
import { EXIT_CODES } from '../exit-codes';
import { Interruption } from '../interruption';
import { readPosture } from '../posture';
import { ProgressLine } from '../progress-line';
import { readProject } from '../project-file';
import { renderSummary } from '../summary';
import { synthesizeProject } from '../synthesize';

interface SynthOptions {
  readonly app?: string;
  readonly output?: string;
  readonly all?: boolean;
  readonly breakGlass?: readonly string[];
  readonly acceptLedger?: boolean;
  /** False with --no-plan. */
  readonly plan: boolean;
}

/** `roadbed synth`: runs the app of cdktf.json and prints what it wrote. */
export function synthCommand(version: string): Command {
  return new Command('synth')
    .option('-a, --app <command>', 'the command that runs the app (default: app of cdktf.json)')
    .option('-o, --output <directory>', 'where the output goes (default: output of cdktf.json, or cdktf.out)')
    .option('--all', 'list every state, however many there are')
    .option(
      '--break-glass <words...>',
      'in an incident: a "REASON" and a TICKET let the synth through in spite of policy',
    )
    .option(
      '--accept-ledger',
      'list what must not be lost in the ledger, roadbed.ledger.yaml, once the synth has passed',
    )
    .option('--no-plan', 'do not let Terraform plan what was written')
    .helpOption('--help', 'print this help')
    .action(async (options: SynthOptions) => {
      await Interruption.during((abort) => synth(version, options, abort));
    });
}

async function synth(version: string, options: SynthOptions, abort: AbortSignal): Promise<void> {
  const project = readProject(process.cwd(), options);
  const progress = ProgressLine.on(process.stderr);
  const variables = {
    ...breakGlassVariables(options.breakGlass),
    ...(options.acceptLedger === true && { [ACCEPT_VARIABLE]: '1' }),
  };
  const synthesized = await synthesizeProject(project, project.output, { progress, abort, variables });
  if (synthesized === undefined) return;

  const { directory, output } = synthesized;
  const posture = readPosture(directory);
  const plan = options.plan ? await planOf(directory, progress, abort) : undefined;
  const summary = {
    roadbed: version,
    ...synthesized,
    all: options.all === true,
    ...(plan && { plan }),
    ...(posture && { posture }),
  };
  process.stdout.write(renderSummary(summary, createColors(isColorSupported)));
  // cdktf lets an app carry on after an error annotation when asked to; a state with one must not pass for good.
  if (output.annotations.some((annotation) => annotation.level === 'error')) process.exitCode = 1;
  else if (typeof plan === 'object') process.exitCode = EXIT_CODES[verdictOf(plan.plans)];
}

/** The offline plan of what was written, or why there is none: a synth must not need Terraform, or bindings. */
async function planOf(directory: string, progress: ProgressLine, abort: AbortSignal): Promise<OfflinePlan | string> {
  try {
    const terraform = await findTerraform(undefined, process.env);
    if (terraform === undefined) return 'neither terraform nor tofu is on the PATH';
    // Loaded only now: it brings gRPC along.
    const { planOffline } = await import('../../offline/run/offline-plan.js');
    return await planOffline({
      from: directory,
      stacks: [],
      terraform,
      projectDirectory: process.cwd(),
      abort,
      onProgress: (done, total) => progress.show(`planning ${done} of ${total} states`),
    });
  } catch (error) {
    if (!(error instanceof RoadbedError)) throw error;
    return error.problems.map(({ message }) => message).join('; ');
  } finally {
    progress.clear();
  }
}
