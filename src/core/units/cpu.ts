import { markKind } from '../validation';
import { requireWholeNumber } from './require-number';

// More would not be exact in thousandths, and is more than any cluster has.
const MOST_CORES = 1e9;

/** Processor time per second of wall time, as Kubernetes counts it. */
export class Cpu {
  /**
   * Thousandths of a core: `Cpu.millis(250)` is a quarter of one.
   * @param amount whole thousandths, 1 or more (the finest Kubernetes takes)
   */
  public static millis(amount: number): Cpu {
    return new Cpu(requireWholeNumber('Cpu.millis', amount, 1));
  }

  /**
   * Whole cores.
   * @param amount cores, 1 or more
   */
  public static cores(amount: number): Cpu {
    return new Cpu(requireWholeNumber('Cpu.cores', amount, 1, MOST_CORES) * 1000);
  }

  private constructor(
    /** Thousandths of a core. */
    public readonly inMillis: number,
  ) {}

  /** The Kubernetes quantity, such as `250m` or `2`. */
  public toString(): string {
    return this.inMillis % 1000 === 0 ? `${this.inMillis / 1000}` : `${this.inMillis}m`;
  }
}

markKind(Cpu, 'Cpu');
