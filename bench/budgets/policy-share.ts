import type { Bench, Budget } from '../bench';
import { median, runToEnd } from '../measure';

/** PERF-04: what policy takes of a synth. Each in a process of its own, so that neither is warm from the other. */
export const POLICY_SHARE: Budget = {
  id: 'PERF-04',
  measure({ smoke, programs, report }: Bench): void {
    const services = smoke ? 20 : 200;
    const fleet = programs.fleet('paved-fleet', services);
    const rounds = Array.from({ length: 3 }, () => {
      const synth = /SYNTH ([\d.]+)/.exec(runToEnd(process.execPath, fleet.args))?.[1];
      const judged = runToEnd(process.execPath, [programs.file('policy-judge'), fleet.output]);
      const [, judgements, seconds] = /JUDGED (\d+) in ([\d.]+)/.exec(judged) ?? [];
      return { synth: Number(synth), judge: Number(seconds), judgements: Number(judgements) };
    });
    const synth = median(rounds.map((round) => round.synth));
    const judge = median(rounds.map((round) => round.judge));
    const detail = `${rounds[0]?.judgements ?? 0} judgements: ${(judge * 1000).toFixed(0)} ms of ${(synth * 1000).toFixed(0)} ms`;
    // Loading the rules does not shrink with the fleet.
    report.ratio('PERF-04', 'policy / synth', judge / synth, smoke ? 0.45 : 0.1, detail);
  },
};
