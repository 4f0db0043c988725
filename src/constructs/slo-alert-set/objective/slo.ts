import { Duration } from '../../../core/units/duration';
import { Percent } from '../../../core/units/percent';
import { markKind } from '../../../core/validation';
import { AlertRows } from '../alerting/alert-row';
import { Signal } from '../signals/signal';
import { checkSlo } from './check-slo';
import { SloExclusion } from './exclusion';
import { SliKind, SliceLimit } from './sli-kind';
import { SloWindow } from './slo-window';

/** What is done about few events, which make every share of them jump. */
export interface LowTraffic {
  /**
   * Events that the long window of a row must hold before it alerts, from 1 to 1,000,000. Datadog cannot be told: its
   * alerts say so.
   * @default 20
   */
  readonly minimumEvents?: number;
  /**
   * Bad events within an hour of fewer than `minimumEvents` that alert all the same, from 1 to 1,000,000: low traffic must not
   * hide that nothing works. From `minimumEvents` on there is no such alert, and on Datadog no need of one.
   * @default 5
   */
  readonly failuresPerHour?: number;
}

/** What is said of an objective beside its target. */
export interface SloOptions {
  /**
   * Its name, unique in the set: lower-case letters, digits and hyphens, at most 30.
   * @default - its kind, such as `availability`
   */
  readonly name?: string;
  /**
   * What it means to whoever uses the service, in a sentence of at most 300 characters.
   * @default - made from its kind and target
   */
  readonly description?: string;
  /**
   * The time over which it is to be met.
   * @default SloWindow.rollingDays(30)
   */
  readonly window?: SloWindow;
  /**
   * What it is measured by. Freshness, correctness, throughput and saturation have no default.
   * @default Signal.openTelemetryHttp()
   */
  readonly signal?: Signal;
  /**
   * Which burn-rate rows alert.
   * @default - by tier and window
   */
  readonly alerts?: AlertRows;
  /**
   * What is done about few events; slices of time are not few.
   * @default - at least 20 events in the long window; in an hour of fewer, 5 bad ones alert all the same
   */
  readonly lowTraffic?: LowTraffic;
  /**
   * How long nothing may be measured before that alerts: 5 minutes to 24 hours.
   * @default - by tier: 15 minutes, 30 minutes, 1 hour, 2 hours
   */
  readonly absentAfter?: Duration;
  /**
   * Shares of the error budget that alert when they are gone, in percent, rising: at most 5, from 0.01 to 100, of at most 2 decimals.
   * @default [50, 75, 100]
   */
  readonly budgetAlerts?: number[];
  /**
   * Time that does not count, such as announced maintenance. Datadog alone can leave it out.
   * @default - all time counts
   */
  readonly exclusions?: SloExclusion[];
}

/** A service level objective: how much of what a service does must be good, over some time. */
export class Slo {
  /**
   * Requests that do not fail.
   * @param target the share that must be good, in percent: 50 to below 100, at most 5 decimals
   */
  public static availability(target: number, options: SloOptions = {}): Slo {
    return new Slo('availability', target, options);
  }

  /**
   * Requests that are answered in time.
   * @param target the share that must be good, in percent: `Slo.latency(99, Duration.millis(250))` is the 99th percentile
   * @param threshold the longest that a good request takes: 1 ms to 1 hour; a boundary of the histogram that counts them
   */
  public static latency(target: number, threshold: Duration, options: SloOptions = {}): Slo {
    return new Slo('latency', target, options, threshold);
  }

  /** Events whose result is right. */
  public static correctness(target: number, options: SloOptions = {}): Slo {
    return new Slo('correctness', target, options);
  }

  /**
   * Minutes in which data is fresh.
   * @param target the share of minutes, in percent
   * @param oldest the greatest age that is fresh, in the unit of seconds that the signal's `value` measures
   */
  public static freshness(target: number, oldest: Duration, options: SloOptions = {}): Slo {
    return new Slo('freshness', target, options, oldest);
  }

  /**
   * Minutes in which enough is done.
   * @param target the share of minutes, in percent
   * @param perSecond the least that is enough, in events a second, as the signal's `value` measures it
   */
  public static throughput(target: number, perSecond: number, options: SloOptions = {}): Slo {
    return new Slo('throughput', target, options, undefined, perSecond);
  }

  /**
   * Minutes in which there is room.
   * @param target the share of minutes, in percent
   * @param most the fullest that leaves room; the signal's `value` measures it out of 1
   */
  public static saturation(target: number, most: Percent, options: SloOptions = {}): Slo {
    return new Slo('saturation', target, options, undefined, undefined, most);
  }

  /**
   * Events of several objectives taken together, as the steps of a journey: good ones of all, out of all.
   * @param target the share that must be good, in percent
   * @param parts objectives that count events: 2 to 10; their targets play no part
   */
  public static composite(target: number, parts: Slo[], options: SloOptions = {}): Slo {
    return new Slo('composite', target, options, undefined, undefined, undefined, parts);
  }

  /** @internal */
  public readonly _kind: SliKind;
  /** The share that must be good, in percent. */
  public readonly target: number;
  /** @internal */
  public readonly _options: SloOptions;
  /** @internal What a slice of time, or the latency of a request, is held against. */
  public readonly _limit?: SliceLimit;
  /** @internal */
  public readonly _parts: readonly Slo[];

  private constructor(
    kind: SliKind,
    target: number,
    options: SloOptions,
    duration?: Duration,
    perSecond?: number,
    share?: Percent,
    parts?: readonly Slo[],
  ) {
    this._limit = checkSlo(kind, target, options, { duration, perSecond, share, parts });
    this._kind = kind;
    this.target = target;
    this._options = { ...options };
    this._parts = [...(parts ?? [])];
  }

  /** Its name in its set. */
  public get name(): string {
    return this._options.name ?? this._kind;
  }
}

markKind(Slo, 'Slo');
