import type { Bench, Budget } from '../bench';
import { ROOT } from '../compiled-programs';
import { inTurn, runOnce } from '../measure';

/** PERF-06: what loading the library adds to loading cdktf. */
export const REQUIRE_COST: Budget = {
  id: 'PERF-06',
  measure({ smoke, report }: Bench): void {
    // cdktf in both: roadbed alone does not even load it before the first construct is named.
    const cost = inTurn(smoke ? 5 : 15, {
      both: () => runOnce(load('cdktf', ROOT)),
      cdktf: () => runOnce(load('cdktf')),
    });
    const added = (cost.both.seconds - cost.cdktf.seconds) * 1000;
    report.absolute(
      'PERF-06',
      "require('roadbed') over require('cdktf') / 30 ms",
      added / 30,
      `${added.toFixed(1)} ms`,
    );
  },
};

function load(...modules: string[]): string[] {
  return ['-e', modules.map((name) => `require(${JSON.stringify(name)})`).join(';')];
}
