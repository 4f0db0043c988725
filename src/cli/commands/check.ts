import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Command, Option } from 'commander';
import { createColors, isColorSupported } from 'picocolors';
import type { Colors } from 'picocolors/types';
import { recordOf } from '../../core/terraform/json-object';
import { RoadbedError } from '../../core/validation/roadbed-error';
import { frameworkViews } from '../../evidence/framework-documents';
import { textOf } from '../../evidence/text-parts';
import { Framework } from '../../policy/frameworks/framework';
import { CHECK } from '../../policy/input/refusals';
import { RuleSeverity } from '../../policy/rule/rule-severity';
import { checkEvidence, EVIDENCE_FORMATS } from '../check/check-evidence';
import { readCheckSettings } from '../check/check-settings';
import { junit } from '../check/junit';
import { renderCheck } from '../check/render-check';
import { renderExplanation, ruleOf } from '../check/render-explanation';
import { Check, runCheck } from '../check/run-check';
import { anyStops, SEVERITIES } from '../check/stops';
import { EXIT_CODES } from '../exit-codes';
import { readProject } from '../project-file';

/** What the command line says. */
export interface CheckOptions {
  readonly format: 'text' | 'junit' | keyof typeof EVIDENCE_FORMATS;
  readonly out?: string;
  readonly exceptions?: string;
  readonly rules: readonly string[];
  readonly framework: readonly Framework[];
  readonly stack: readonly string[];
  readonly severity: RuleSeverity;
  readonly explain?: string;
  readonly all?: boolean;
}

/** What a check prints, and how it ends. */
export interface CheckOutcome {
  readonly text: string;
  readonly exitCode: number;
}

/** `roadbed check`: what policy says of Terraform, whoever wrote it. */
export function checkCommand(version: string): Command {
  return new Command('check')
    .argument(
      '[path]',
      'an output directory of cdktf, a directory or file of Terraform JSON, or what terraform show -json printed; - for standard input (default: output of cdktf.json)',
    )
    .addOption(
      new Option('--format <format>', 'how to print it')
        .choices(['text', 'json', 'sarif', 'markdown', 'junit'])
        .default('text'),
    )
    .option('--out <file>', 'write it to this file, and print the text')
    .option('--exceptions <file>', 'what was decided to be lived with (docs/policy.md)')
    .addOption(several('--rules <module>', 'a JavaScript module that exports rules or packs; may be given again'))
    .addOption(
      new Option('--framework <key>', 'tell what it shows of this framework; may be given again')
        .argParser((key: string, all: readonly Framework[]) => [...all, frameworkOf(key)])
        .default([], 'none'),
    )
    .addOption(several('--stack <name>', 'report this stack only; may be given again'))
    .addOption(
      new Option('--severity <severity>', 'what ends with exit code 2, with all that is worse')
        .choices(SEVERITIES)
        .default(RuleSeverity.ERROR),
    )
    .option('--explain <rule-id>', 'tell all that a rule says of itself, and check nothing')
    .option('--all', 'list every finding, however many')
    .addHelpText('after', '\nExit code: 0 nothing stops, 2 something does, 1 something else went wrong.')
    .helpOption('--help', 'print this help')
    .action(async (path: string | undefined, options: CheckOptions) => {
      const { text, exitCode } = await check(version, path, options, createColors(isColorSupported));
      process.stdout.write(text);
      process.exitCode = exitCode;
    });
}

/** Checks, and writes the file that was asked for. */
export async function check(
  version: string,
  path: string | undefined,
  options: CheckOptions,
  colors: Colors,
): Promise<CheckOutcome> {
  const { packs, exceptions, rules } = await readCheckSettings({
    rules: options.rules,
    frameworks: options.framework,
    ...(options.exceptions !== undefined && { exceptions: options.exceptions }),
  });
  if (options.explain !== undefined) {
    return { text: renderExplanation(ruleOf(rules, options.explain), colors), exitCode: 0 };
  }
  const checked = runCheck({ path: path ?? defaultPath(), packs, exceptions, stacks: options.stack });
  const stopped = checked.exceptionProblems.length > 0 || anyStops(checked.report, options.severity);
  const exitCode = stopped ? EXIT_CODES.refused : EXIT_CODES.planned;
  if (options.out === undefined) return { text: rendered(version, checked, options, options.format, colors), exitCode };
  writeOut(options.out, rendered(version, checked, options, options.format, createColors(false)));
  return { text: rendered(version, checked, options, 'text', colors), exitCode };
}

function rendered(
  version: string,
  checked: Check,
  { severity, framework, all = false }: CheckOptions,
  format: CheckOptions['format'],
  colors: Colors,
): string {
  if (format === 'junit') return junit(checked, severity);
  if (format !== 'text') return textOf(EVIDENCE_FORMATS[format](checkEvidence(checked, framework, version)));
  const frameworks = frameworkViews(checked.report, framework);
  return renderCheck(checked, { severity, all, frameworks }, colors);
}

/** The app is not run: only where it writes is asked for. */
function defaultPath(): string {
  return readProject(process.cwd(), { app: 'not run' }).output;
}

function writeOut(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    const { code } = recordOf(error);
    const reason = typeof code === 'string' ? code : String(error);
    throw new RoadbedError(
      'the check cannot be written',
      [{ message: `--out must be a file that can be written, got "${file}": ${reason}` }],
      'Nothing was written.',
    );
  }
}

function frameworkOf(key: string): Framework {
  const known: readonly string[] = Object.values(Framework);
  const found = Object.values(Framework).find((framework) => String(framework) === key);
  if (found !== undefined) return found;
  throw new RoadbedError(
    'roadbed check cannot run',
    [{ message: `--framework must be one of ${known.join(', ')}, got "${key}"` }],
    CHECK.outcome,
  );
}

function several(flags: string, description: string): Option {
  const add = (value: string, all: readonly string[]): string[] => [...all, value];
  return new Option(flags, description).argParser(add).default([], 'none');
}
