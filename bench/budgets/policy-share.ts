import type { Bench, Budget } from '../bench';
import type { Programs } from '../compiled-programs';
import { median, runToEnd } from '../measure';

/** What policy takes of a synth, in seconds. */
export interface PolicyCost {
  readonly synth: number;
  readonly judge: number;
  readonly judgements: number;
}

/** PERF-04: what policy takes of a synth. */
export const POLICY_SHARE: Budget = {
  id: 'PERF-04',
  measure({ smoke, programs, report }: Bench): void {
    const cost = policyCost(programs, programs.fleet('paved-fleet', smoke ? 20 : 200));
    // Loading the rules does not shrink with the fleet.
    report.ratio('PERF-04', 'policy / synth', cost.judge / cost.synth, smoke ? 0.45 : 0.1, describePolicyCost(cost));
  },
};

/** Synth and policy each in a process of its own, so that neither is warm from the other; medians of three. */
export function policyCost(programs: Programs, fleet: ReturnType<Programs['fleet']>): PolicyCost {
  const rounds = Array.from({ length: 3 }, () => {
    const synth = /SYNTH ([\d.]+)/.exec(runToEnd(process.execPath, fleet.args))?.[1];
    const judged = runToEnd(process.execPath, [programs.file('policy-judge'), fleet.output]);
    const [, judgements, seconds] = /JUDGED (\d+) in ([\d.]+)/.exec(judged) ?? [];
    return { synth: Number(synth), judge: Number(seconds), judgements: Number(judgements) };
  });
  return {
    synth: median(rounds.map((round) => round.synth)),
    judge: median(rounds.map((round) => round.judge)),
    judgements: rounds[0]?.judgements ?? 0,
  };
}

/** `67000 judgements: 728 ms of 2293 ms`. */
export function describePolicyCost({ synth, judge, judgements }: PolicyCost): string {
  return `${judgements} judgements: ${(judge * 1000).toFixed(0)} ms of ${(synth * 1000).toFixed(0)} ms`;
}
