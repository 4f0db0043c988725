import { markKind } from '../validation';
import { requireNumber } from './require-number';

/** A share of a whole, from 0 to 100 %. */
export class Percent {
  /**
   * A percentage as people write it: `Percent.of(99.95)` is 99.95 %.
   * @param value from 0 to 100
   */
  public static of(value: number): Percent {
    return new Percent(requireNumber('Percent.of', value, 0, 100));
  }

  private constructor(
    /** The value out of 100. */
    public readonly value: number,
  ) {}

  /** The share out of 1: 99.95 % is 0.9995. */
  public toRatio(): number {
    // Dividing leaves a hair: 99.9 / 100 is 0.9990000000000001.
    return Number((this.value / 100).toPrecision(15));
  }

  /** The percentage as people write it, such as `99.95 %`. */
  public toString(): string {
    return `${this.value} %`;
  }
}

markKind(Percent, 'Percent');
