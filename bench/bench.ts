import type { Programs } from './compiled-programs';
import type { Report } from './report';

/** What every budget is measured with. */
export interface Bench {
  /** Small fleets and few runs, for CI. */
  readonly smoke: boolean;
  /** An empty directory that goes away. */
  readonly scratch: string;
  readonly programs: Programs;
  readonly report: Report;
}

/** One budget of design/performance.md, and how it is measured. */
export interface Budget {
  readonly id: string;
  measure(bench: Bench): void | Promise<void>;
}
