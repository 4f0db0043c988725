import { Command } from 'commander';
import { createColors, isColorSupported } from 'picocolors';
import { OfflinePlan, planOffline } from '../../offline/run/offline-plan';
import { planDocument } from '../../offline/run/plan-document';
import { verdictOf } from '../../offline/run/plan-verdict';
import { requireTerraform } from '../../offline/terraform/terraform-binary';
import { EXIT_CODES } from '../exit-codes';
import { Interruption } from '../interruption';
import { renderPlan } from '../plan-summary';
import { ProgressLine } from '../progress-line';
import { synthesizeTo } from '../synthesize';

interface PlanOptions {
  readonly from?: string;
  readonly app?: string;
  readonly json?: boolean;
  readonly out?: string;
  readonly terraform?: string;
  readonly fixtures?: string;
  readonly destroy?: boolean;
  readonly full?: boolean;
}

/** `roadbed plan`: what real Terraform would do, with no network and no credentials. */
export function planCommand(version: string): Command {
  return new Command('plan')
    .argument('[stack...]', 'the stacks to plan (default: all of them)')
    .option('--from <directory>', 'plan this output directory instead of running the app')
    .option('-a, --app <command>', 'the command that runs the app (default: app of cdktf.json)')
    .option('--json', 'print the plan as JSON (schemas/roadbed-plan.schema.json)')
    .option('--out <directory>', 'write Terraform’s JSON plan of each stack into this directory')
    .option('--terraform <path>', 'the Terraform or OpenTofu to plan with (default: the first on the PATH)')
    .option('--fixtures <file>', 'what data sources and foreign states hold (default: roadbed.fixtures.yaml)')
    .option('--destroy', 'plan the destruction of everything')
    .option('--full', 'print the whole plan of every stack, and every note')
    .addHelpText('after', '\nExit code: 0 planned, 2 refused by Terraform, 1 something else went wrong.')
    .helpOption('--help', 'print this help')
    .action(async (stacks: readonly string[], options: PlanOptions) => {
      await Interruption.during((abort) => plan(version, stacks, options, abort));
    });
}

async function plan(
  version: string,
  stacks: readonly string[],
  options: PlanOptions,
  abort: AbortSignal,
): Promise<void> {
  const terraform = await requireTerraform(options.terraform, process.env);
  const progress = ProgressLine.on(process.stderr);
  const output = options.json === true ? process.stderr : process.stdout;
  const from = options.from ?? (await synthesizeTo(options, { progress, output, abort }));
  if (from === undefined) return;
  const result = await planOffline({
    from,
    stacks,
    terraform,
    projectDirectory: process.cwd(),
    abort,
    onProgress: (done, total) => progress.show(`planning ${done} of ${total} states`),
    ...(options.fixtures !== undefined && { fixtures: options.fixtures }),
    ...(options.out !== undefined && { out: options.out }),
    destroy: options.destroy === true,
    text: options.full === true && options.json !== true,
  }).finally(() => progress.clear());
  process.stdout.write(rendered(version, result, options));
  process.exitCode = EXIT_CODES[verdictOf(result.plans)];
}

function rendered(version: string, result: OfflinePlan, { json, full }: PlanOptions): string {
  if (json === true) return `${JSON.stringify(planDocument(result, version), undefined, 2)}\n`;
  return renderPlan(result, full === true, createColors(isColorSupported));
}
