/** Where a progress line may be drawn: a terminal, or something that is not one. */
export interface ProgressTarget {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const ERASE_LINE = '\r\u001b[2K';

/** One line that says how far the work is, redrawn in place; silent wherever nobody is watching. */
export class ProgressLine {
  /** A line on the stream when a person looks at it: a terminal, not CI, not one that asked for plain text. */
  public static on(stream: ProgressTarget, environment: NodeJS.ProcessEnv = process.env): ProgressLine {
    const plain = environment.CI || environment.NO_COLOR || environment.TERM === 'dumb';
    return new ProgressLine(stream, stream.isTTY === true && !plain);
  }

  private shown = false;

  private constructor(
    private readonly stream: ProgressTarget,
    private readonly watched: boolean,
  ) {}

  /** Replaces the line; undefined leaves it as it is. */
  public show(text: string | undefined): void {
    if (!this.watched || text === undefined) return;
    // A line that wraps could not be erased; some terminals say that they have no columns.
    const line = `  ${text}`.slice(0, (this.stream.columns || 80) - 1);
    this.stream.write(`${ERASE_LINE}${line}`);
    this.shown = true;
  }

  /** Writes something else without the two running into each other; the line returns with the next `show`. */
  public above(write: () => void): void {
    this.clear();
    write();
  }

  public clear(): void {
    if (this.shown) this.stream.write(ERASE_LINE);
    this.shown = false;
  }
}
