import type { Bench, Budget } from '../bench';
import { ROOT } from '../compiled-programs';
import { runToEnd, secondsOf } from '../measure';

/** PERF-07: the tests that need only Node and Terraform; CI runs them as a check of their own. */
export const TEST_SUITE: Budget = {
  id: 'PERF-07',
  measure({ smoke, report }: Bench): void {
    if (smoke) return;
    const seconds = secondsOf(() => runToEnd('npm', ['test', '--silent'], { cwd: ROOT }));
    report.absolute('PERF-07', 'npm test / 90 s', seconds / 90, `${seconds.toFixed(1)} s`);
  },
};
