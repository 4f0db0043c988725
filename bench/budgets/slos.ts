import type { Bench, Budget } from '../bench';
import { inTurn, runOnce } from '../measure';
import { assertSameResources } from '../same-resources';
import { describePolicyCost, policyCost } from './policy-share';

/**
 * PERF-09: 1,000 objectives, two of each service, on all four backends. What is compared is the Terraform; Roadbed judges it
 * and writes evidence, error-budget policies and configuration of Alertmanager beside it in the same time.
 */
export const SLOS: Budget = {
  id: 'PERF-09',
  measure({ smoke, programs, report }: Bench): void {
    const services = smoke ? 40 : 500;
    const [paved, l1] = [programs.fleet('paved-slos', services), programs.fleet('l1-slos', services)];
    const few = programs.fleet('paved-slos', services / 10);
    const cost = inTurn(3, {
      paved: () => runOnce(paved.args),
      l1: () => runOnce(l1.args),
      few: () => runOnce(few.args),
    });
    const count = assertSameResources(paved.output, l1.output);
    report.ratio(
      'PERF-09',
      'processor time of objectives / hand-written',
      cost.paved.cpuSeconds / cost.l1.cpuSeconds,
      2,
      `${services * 2} objectives, ${count} blocks: ${cost.paved.cpuSeconds.toFixed(2)} s / ${cost.l1.cpuSeconds.toFixed(2)} s; ` +
        `memory ${cost.paved.megabytes.toFixed(0)} MB / ${cost.l1.megabytes.toFixed(0)} MB`,
    );
    // The start of Node and the loading of bindings are in both, and favour the many: nothing is subtracted. Of a small run
    // they are the most, so that it is held to less.
    report.ratio(
      'PERF-09',
      'processor time for ten times the objectives',
      cost.paved.cpuSeconds / cost.few.cpuSeconds,
      smoke ? 5 : 10.5,
      `${services / 5} → ${services * 2} objectives: ${cost.few.cpuSeconds.toFixed(2)} s → ${cost.paved.cpuSeconds.toFixed(2)} s`,
    );
    const policy = policyCost(programs, paved);
    // Loading the rules does not shrink with the fleet.
    report.ratio(
      'PERF-09',
      'policy / synth of objectives',
      policy.judge / policy.synth,
      smoke ? 0.6 : 0.1,
      describePolicyCost(policy),
    );
  },
};
