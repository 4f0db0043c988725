import { ExclusionRecurrence, SloExclusion } from './exclusion';

/** An exclusion, decided. */
export interface ExclusionSpec {
  readonly reason: string;
  /** Since 1970, in UTC. */
  readonly startSeconds: number;
  readonly durationSeconds: number;
  readonly every?: ExclusionRecurrence;
}

/** Exclusions as backends take them. */
export function resolveExclusions(exclusions: readonly SloExclusion[] = []): ExclusionSpec[] {
  return exclusions.map(({ reason, start, duration, every }) => ({
    reason,
    startSeconds: Date.parse(start) / 1000,
    durationSeconds: duration.toSeconds(),
    ...(every !== undefined && { every }),
  }));
}
