import type { SloCorrectionConfig } from '@cdktf/provider-datadog/lib/slo-correction';
import { terraformLiteral } from '../../../../core/naming';
import { ExclusionSpec } from '../../objective/resolve-exclusions';

/**
 * Time that Datadog leaves out of an SLO of events or monitors, and counts as good in one of slices. Datadog documentation,
 * "SLO status corrections": recurrence as RFC 5545 has it, of which FREQ, INTERVAL, COUNT and UNTIL are known.
 */
export function correctionConfig(exclusion: ExclusionSpec, sloId: string): SloCorrectionConfig {
  const { reason, startSeconds, durationSeconds, every } = exclusion;
  return {
    sloId,
    category: 'Scheduled Maintenance',
    description: terraformLiteral(reason),
    start: startSeconds,
    timezone: 'UTC',
    ...(every === undefined
      ? { end: startSeconds + durationSeconds }
      : { rrule: `FREQ=${every.toUpperCase()};INTERVAL=1`, duration: durationSeconds }),
  };
}
