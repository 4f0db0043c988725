import { markKind, RoadbedError } from '../validation';
import { requireNumber } from './require-number';

const MILLIS = { day: 86_400_000, hour: 3_600_000, minute: 60_000, second: 1_000, milli: 1 };

/** A length of time, exact to the millisecond. */
export class Duration {
  /**
   * A duration in milliseconds.
   * @param amount whole milliseconds, 0 or more
   */
  public static millis(amount: number): Duration {
    return Duration.of('Duration.millis', amount, MILLIS.milli);
  }

  /**
   * A duration in seconds.
   * @param amount seconds, 0 or more; fractions down to a millisecond
   */
  public static seconds(amount: number): Duration {
    return Duration.of('Duration.seconds', amount, MILLIS.second);
  }

  /**
   * A duration in minutes.
   * @param amount minutes, 0 or more; fractions down to a millisecond
   */
  public static minutes(amount: number): Duration {
    return Duration.of('Duration.minutes', amount, MILLIS.minute);
  }

  /**
   * A duration in hours.
   * @param amount hours, 0 or more; fractions down to a millisecond
   */
  public static hours(amount: number): Duration {
    return Duration.of('Duration.hours', amount, MILLIS.hour);
  }

  /**
   * A duration in days of 24 hours.
   * @param amount days, 0 or more; fractions down to a millisecond
   */
  public static days(amount: number): Duration {
    return Duration.of('Duration.days', amount, MILLIS.day);
  }

  private static of(maker: string, amount: number, unit: number): Duration {
    const millis = Math.round(requireNumber(maker, amount, 0) * unit);
    // A double such as 0.1 + 0.2 is a hair off what was meant; a real fraction of a millisecond is far more than that.
    if (Math.abs(millis / unit - amount) > 4 * Number.EPSILON * amount || !Number.isSafeInteger(millis)) {
      throw new RoadbedError(`${maker} was given a value it cannot take`, [
        { message: `the amount must come to whole milliseconds, got ${amount}` },
      ]);
    }
    return new Duration(millis);
  }

  private constructor(private readonly wholeMillis: number) {}

  /** The duration in milliseconds. */
  public toMillis(): number {
    return this.wholeMillis;
  }

  /** The duration in seconds; a fraction when it is not a whole number of them. */
  public toSeconds(): number {
    return this.wholeMillis / MILLIS.second;
  }

  /** The duration as people write it, such as `1h30m` or `250ms`. */
  public toString(): string {
    let rest = this.wholeMillis;
    const parts = Object.entries({ d: MILLIS.day, h: MILLIS.hour, m: MILLIS.minute, s: MILLIS.second, ms: 1 }).map(
      ([suffix, unit]) => {
        const count = Math.floor(rest / unit);
        rest -= count * unit;
        return count === 0 ? '' : `${count}${suffix}`;
      },
    );
    return parts.join('') || '0s';
  }
}

markKind(Duration, 'Duration');
