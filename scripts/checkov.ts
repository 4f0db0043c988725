/**
 * Holds checkov's opinion of an output against what Roadbed has decided: everything checkov fails must be in the skip list of
 * the evidence, and everything in that list must be something checkov fails.
 *
 *     tsx scripts/checkov.ts <checkov> <output directory of roadbed synth>
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface CheckovReport {
  readonly summary?: { readonly passed: number; readonly failed: number; readonly parsing_errors: number };
  readonly results?: { readonly failed_checks: readonly FailedCheck[] };
}

interface FailedCheck {
  readonly check_id: string;
  readonly check_name: string;
  readonly file_path: string;
  readonly resource: string;
}

interface Baseline {
  readonly failed_checks: readonly {
    readonly file: string;
    readonly findings: readonly { readonly resource: string; readonly check_ids: readonly string[] }[];
  }[];
}

// checkov 3.3 takes a text in the terraform block for an error, and skips files with the other three without a word.
const UNREADABLE = ['terraform', 'moved', 'import', 'removed'];

const [checkov = 'checkov', output = 'cdktf.out'] = process.argv.slice(2);
const copy = mkdtempSync(join(tmpdir(), 'roadbed-checkov-'));
try {
  const stacks = readdirSync(join(output, 'stacks'));
  for (const stack of stacks) {
    const document = JSON.parse(readFileSync(join(output, 'stacks', stack, 'cdk.tf.json'), 'utf8')) as object;
    const readable = Object.fromEntries(Object.entries(document).filter(([block]) => !UNREADABLE.includes(block)));
    mkdirSync(join(copy, stack));
    writeFileSync(join(copy, stack, 'cdk.tf.json'), JSON.stringify(readable, undefined, 2));
  }
  const skipList = join(output, 'evidence/checkov.baseline.json');
  const expected = new Set(entriesOf(JSON.parse(readFileSync(skipList, 'utf8')) as Baseline));
  const { summary, results } = run([]);
  if (summary === undefined || summary.passed === 0) throw new Error('checkov has looked at nothing');
  const failed = results?.failed_checks ?? [];
  const found = new Set(failed.map((check) => `${check.file_path} ${check.resource} ${check.check_id}`));
  const names = new Map(failed.map((check) => [check.check_id, check.check_name]));
  const unexplained = [...found].filter((each) => !expected.has(each));
  const idle = [...expected].filter((each) => !found.has(each));
  for (const each of unexplained) console.log(`  unexplained: ${each} ${names.get(each.split(' ')[2] ?? '')}`);
  for (const each of idle) console.log(`  decided for nothing: ${each}`);
  const left = run(['--baseline', skipList]).results?.failed_checks.length ?? 0;
  console.log(
    `  ${stacks.length} states: ${summary.passed} passed, ${found.size} decided not applicable, ` +
      `${unexplained.length} unexplained, ${idle.length} decided for nothing, ${summary.parsing_errors} parsing errors; ` +
      `${left} left with the skip list`,
  );
  process.exitCode = unexplained.length + idle.length + summary.parsing_errors + left === 0 ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}

function entriesOf({ failed_checks: files }: Baseline): string[] {
  return files.flatMap(({ file, findings }) =>
    findings.flatMap(({ resource, check_ids: ids }) => ids.map((id) => `${file} ${resource} ${id}`)),
  );
}

function run(args: readonly string[]): CheckovReport {
  const command = ['-d', copy, '--framework', 'terraform_json', '--quiet', '--compact', '--output', 'json', ...args];
  const { stdout, stderr } = spawnSync(checkov, command, { encoding: 'utf8', maxBuffer: Infinity });
  try {
    const parsed = JSON.parse(stdout) as CheckovReport | readonly CheckovReport[];
    return Array.isArray(parsed) ? (parsed[0] as CheckovReport) : (parsed as CheckovReport);
  } catch {
    throw new Error(`checkov has not answered: ${stderr.slice(-2000)}${stdout.slice(0, 2000)}`);
  }
}
