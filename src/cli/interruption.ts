const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Lets a command end its children and tidy up when it is told to stop; then it ends as the signal asks. */
export class Interruption {
  private readonly controller = new AbortController();
  private received: NodeJS.Signals | undefined;
  private readonly listen = (signal: NodeJS.Signals) => {
    if (this.received !== undefined) process.exit(1); // asked twice
    this.received = signal;
    this.controller.abort();
  };

  private constructor() {
    for (const signal of SIGNALS) process.on(signal, this.listen);
  }

  /** Runs work that heeds the signal it is given. */
  public static async during<T>(work: (abort: AbortSignal) => Promise<T>): Promise<T | undefined> {
    const interruption = new Interruption();
    try {
      return await work(interruption.controller.signal);
    } catch (error) {
      if (interruption.received === undefined) throw error;
      return undefined;
    } finally {
      interruption.end();
    }
  }

  private end(): void {
    for (const signal of SIGNALS) process.removeListener(signal, this.listen);
    if (this.received === undefined) return;
    process.stderr.write(`stopped by ${this.received}; nothing was left behind\n`);
    // Whoever started the command sees that it was stopped, not that it failed.
    process.kill(process.pid, this.received);
  }
}
