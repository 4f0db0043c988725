/** The parts of a synth that take time. */
export type SynthesisPhase = 'validate' | 'resolve' | 'judge' | 'write';

/** Tells whoever watches how far a synth has come. */
export interface Progress {
  report(phase: SynthesisPhase, done: number, total: number): void;
}

const SILENT: Progress = { report: () => undefined };
const INTERVAL_MS = 50;

/** Speaks to the parent process (the `roadbed` command) when it asked for it, else to nobody. */
export function progressToParent(): Progress {
  if (process.env.ROADBED_PROGRESS !== 'ipc' || process.send === undefined) return SILENT;
  const send = process.send.bind(process);
  let last = 0;
  return {
    report(phase, done, total) {
      const now = Date.now();
      if (done !== total && now - last < INTERVAL_MS) return;
      last = now;
      // A parent that has gone away is no reason to fail.
      if (process.connected)
        send({ type: 'roadbed.progress', phase, done, total }, undefined, undefined, () => undefined);
    },
  };
}
