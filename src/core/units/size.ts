import { markKind } from '../validation';
import { requireWholeNumber } from './require-number';

// More would not be exact in mebibytes, and is more than anything holds.
const MOST_GIBIBYTES = 1e9;

/** An amount of memory or storage, in binary units. */
export class Size {
  /**
   * Mebibytes (2^20 bytes).
   * @param amount whole mebibytes, 1 or more
   */
  public static mebibytes(amount: number): Size {
    return new Size(requireWholeNumber('Size.mebibytes', amount, 1));
  }

  /**
   * Gibibytes (2^30 bytes).
   * @param amount whole gibibytes, 1 or more
   */
  public static gibibytes(amount: number): Size {
    return new Size(requireWholeNumber('Size.gibibytes', amount, 1, MOST_GIBIBYTES) * 1024);
  }

  private constructor(
    /** Mebibytes. */
    public readonly inMebibytes: number,
  ) {}

  /** The Kubernetes quantity, such as `512Mi` or `2Gi`. */
  public toString(): string {
    return this.inMebibytes % 1024 === 0 ? `${this.inMebibytes / 1024}Gi` : `${this.inMebibytes}Mi`;
  }
}

markKind(Size, 'Size');
