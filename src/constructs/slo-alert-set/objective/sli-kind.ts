/** What an objective is about. The first three count events, good and all; the others judge slices of time by a value. */
export type SliKind =
  'availability' | 'latency' | 'correctness' | 'freshness' | 'throughput' | 'saturation' | 'composite';

/** A value of a slice of time, and what it must be for the slice to be good. */
export interface SliceLimit {
  readonly comparison: 'at-most' | 'at-least';
  /** Freshness in seconds, throughput in events a second, saturation out of 1. */
  readonly value: number;
}
