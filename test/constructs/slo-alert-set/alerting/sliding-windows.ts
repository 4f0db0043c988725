/** Events of each second: enough that a tenth more than a budget of 0.001 % is a whole number of them. */
const EVENTS = 100_000_000;

/** An alert over two windows in seconds; it fires while more than `above` of the events in both are bad. */
export interface SlidingAlert {
  readonly longSeconds: number;
  readonly shortSeconds: number;
  /** A share of the events, as a fraction. */
  readonly above: { readonly over: bigint; readonly under: bigint };
}

/** The last seconds, and how many bad events were in them. */
class Window {
  public bad: number;
  private readonly seconds: number[];
  private next = 0;

  constructor(
    private readonly length: number,
    badEachSecond: number,
    private readonly most: number,
  ) {
    this.seconds = new Array<number>(length).fill(badEachSecond);
    this.bad = badEachSecond * length;
  }

  public get burns(): boolean {
    return this.bad > this.most;
  }

  public pass(bad: number): void {
    this.bad += bad - (this.seconds[this.next] ?? 0);
    this.seconds[this.next] = bad;
    this.next = (this.next + 1) % this.length;
  }
}

function windowsOf({ longSeconds, shortSeconds, above }: SlidingAlert, badEachSecond: number): Window[] {
  return [longSeconds, shortSeconds].map((seconds) => {
    // More than a number of events that is no whole one is more than the whole one below it.
    const most = (above.over * BigInt(EVENTS) * BigInt(seconds)) / above.under;
    return new Window(seconds, badEachSecond, Number(most));
  });
}

function badOf(share: number): number {
  const bad = Number((share * EVENTS).toPrecision(12));
  if (!Number.isInteger(bad)) throw new Error(`${share} is no whole number of ${EVENTS} events`);
  return bad;
}

/** The second of a steady share of bad events, the first being 1, at whose end an alert fires; undefined when it never does. */
export function firesAfter(alert: SlidingAlert, share: number): number | undefined {
  const windows = windowsOf(alert, 0);
  const bad = badOf(share);
  for (let second = 1; second <= alert.longSeconds; second++) {
    for (const window of windows) window.pass(bad);
    if (windows.every(({ burns }) => burns)) return second;
  }
  return undefined;
}

/** The second without bad events, after a long time with them, at whose end the alert is over; undefined when there was none. */
export function isOverAfter(alert: SlidingAlert, share: number): number | undefined {
  const windows = windowsOf(alert, badOf(share));
  if (!windows.every(({ burns }) => burns)) return undefined;
  for (let second = 1; ; second++) {
    for (const window of windows) window.pass(0);
    if (!windows.every(({ burns }) => burns)) return second;
  }
}
