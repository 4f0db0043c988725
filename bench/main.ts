import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Budget } from './bench';
import { FLEET, ONE_SERVICE, TEN_TIMES } from './budgets/fleet';
import { OFFLINE_PLAN } from './budgets/offline-plan';
import { POLICY_SHARE } from './budgets/policy-share';
import { REQUIRE_COST } from './budgets/require-cost';
import { SLOS } from './budgets/slos';
import { TEST_SUITE } from './budgets/test-suite';
import { Programs } from './compiled-programs';
import { Report } from './report';

// Every budget as a ratio measured in one run: absolute times drift with the machine, ratios hold.
// The smoke run, on whatever machine CI has, fails on ratios between two programs only, not on seconds.
// `npm run bench` runs all at full size; `-- --smoke` a small fleet once, for CI; `-- PERF-02` one budget alone.
const BUDGETS: readonly Budget[] = [
  FLEET,
  ONE_SERVICE,
  TEN_TIMES,
  POLICY_SHARE,
  SLOS,
  OFFLINE_PLAN,
  REQUIRE_COST,
  TEST_SUITE,
];

async function main(asked: readonly string[]): Promise<void> {
  const smoke = asked.includes('--smoke');
  const ids = asked.filter((word) => word.startsWith('PERF-'));
  const scratch = mkdtempSync(join(tmpdir(), 'roadbed-bench-'));
  const programs = new Programs(scratch);
  const report = new Report(smoke);
  try {
    programs.compile();
    console.log(`Node ${process.versions.node}${smoke ? ', smoke: small fleets, few runs' : ''}\n`);
    for (const budget of BUDGETS) {
      if (ids.length === 0 || ids.includes(budget.id)) await budget.measure({ smoke, scratch, programs, report });
    }
  } finally {
    programs.remove();
    rmSync(scratch, { recursive: true, force: true });
  }
  if (report.failures === 0) return;
  console.log(`\n${report.failures} over budget`);
  process.exitCode = 1;
}

void main(process.argv.slice(2));
