import { closestName, Problems } from '../../../core/validation';
import { Metadata } from './documents';

/** What OpenSLO has no field for stands in annotations, which it leaves to each implementation. */
export const ANNOTATIONS = {
  /** The name of an objective, or of a row, in its set. */
  name: 'roadbed.dev/name',
  /** What an objective is about: `availability`. */
  kind: 'roadbed.dev/kind',
  /** The longest that a good request takes, in seconds. */
  thresholdSeconds: 'roadbed.dev/threshold-seconds',
  /** The SLO that an SLI measures by another backend. */
  objective: 'roadbed.dev/objective',
  minimumEvents: 'roadbed.dev/minimum-events',
  failuresPerHour: 'roadbed.dev/failures-per-hour',
  /** `15m` */
  absentAfter: 'roadbed.dev/absent-after',
  /** `50,75,100` */
  budgetAlerts: 'roadbed.dev/budget-alerts',
  /** How many there are; what they are is not carried. */
  exclusions: 'roadbed.dev/exclusions',
  /** `5m` */
  shortWindow: 'roadbed.dev/short-window',
  belowBudgetRate: 'roadbed.dev/below-budget-rate',
  runbook: 'roadbed.dev/runbook',
  errorBudgetPolicy: 'roadbed.dev/error-budget-policy',
} as const;

const KNOWN: readonly string[] = Object.values(ANNOTATIONS);

/** What is annotated under one of the names above. */
export function annotationOf({ annotations }: Metadata, name: keyof typeof ANNOTATIONS): string | undefined {
  return annotations?.[ANNOTATIONS[name]];
}

/** A misspelt one must not quietly mean the default; those of others are theirs. */
export function checkAnnotations(problems: Problems, at: string, { annotations }: Metadata): void {
  for (const key of Object.keys(annotations ?? {})) {
    if (!key.startsWith('roadbed.dev/') || KNOWN.includes(key)) continue;
    const near = closestName(key, KNOWN);
    problems.add(
      `${at} metadata.annotations.${key} is not a known annotation`,
      near === undefined ? `known here: ${KNOWN.join(', ')}` : `did you mean "${near}"?`,
    );
  }
}
