import type { Bench, Budget } from '../bench';
import { inTurn, least, runOnce } from '../measure';
import { assertSameResources } from '../same-resources';

/** A service has one state of its workload and one of its data in each of three environments. */
const STATES = 6;

/** PERF-01: a fleet against the hand-written program that yields the same resources. */
export const FLEET: Budget = {
  id: 'PERF-01',
  measure({ smoke, programs, report }: Bench): void {
    const services = smoke ? 20 : 200;
    const [paved, l1] = [programs.fleet('paved-fleet', services), programs.fleet('l1-fleet', services)];
    const cost = inTurn(3, { paved: () => runOnce(paved.args), l1: () => runOnce(l1.args) });
    const count = assertSameResources(paved.output, l1.output);
    // Loading the rules and writing the evidence cost what they cost, which a small fleet does not spread.
    const limit = smoke ? 1.25 : 0.8;
    const size = `${services * STATES} states, ${count} blocks`;
    report.ratio(
      'PERF-01',
      'wall time of the fleet / hand-written',
      cost.paved.seconds / cost.l1.seconds,
      limit,
      `${size}: ${cost.paved.seconds.toFixed(2)} s / ${cost.l1.seconds.toFixed(2)} s`,
    );
    report.ratio(
      'PERF-01',
      'memory of the fleet / hand-written',
      cost.paved.megabytes / cost.l1.megabytes,
      limit,
      `${cost.paved.megabytes.toFixed(0)} MB / ${cost.l1.megabytes.toFixed(0)} MB`,
    );
  },
};

/** PERF-02: one service, from `node` to written JSON. */
export const ONE_SERVICE: Budget = {
  id: 'PERF-02',
  measure({ smoke, programs, report }: Bench): void {
    const [paved, l1] = [programs.fleet('paved-fleet', 1), programs.fleet('l1-fleet', 1)];
    const cost = inTurn(9, { paved: () => runOnce(paved.args), l1: () => runOnce(l1.args) }, least);
    const [seconds, byHand] = [cost.paved.seconds, cost.l1.seconds];
    const detail = `${(seconds * 1000).toFixed(0)} ms / ${(byHand * 1000).toFixed(0)} ms`;
    const what = 'one service in three environments / hand-written';
    report.ratio('PERF-02', what, seconds / byHand, smoke ? 1.45 : 1, detail);
    report.absolute('PERF-02', 'one service / 0.8 s', seconds / 0.8, detail);
  },
};

/** PERF-03: ten times the services. */
export const TEN_TIMES: Budget = {
  id: 'PERF-03',
  measure({ smoke, programs, report }: Bench): void {
    const services = smoke ? 10 : 100;
    const small = runOnce(programs.fleet('paved-fleet', services).args);
    const large = runOnce(programs.fleet('paved-fleet', services * 10).args);
    const memory = `${small.megabytes.toFixed(0)} MB → ${large.megabytes.toFixed(0)} MB`;
    const detail = `${services * STATES} → ${services * STATES * 10} states: ${small.seconds.toFixed(2)} s → ${large.seconds.toFixed(2)} s, ${memory}`;
    report.ratio('PERF-03', 'time for ten times the services', large.seconds / small.seconds, 10.5, detail);
  },
};
