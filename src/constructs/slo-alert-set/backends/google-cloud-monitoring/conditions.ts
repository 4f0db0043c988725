import type { MonitoringAlertPolicyConditions } from '@cdktf/provider-google/lib/monitoring-alert-policy';
import { terraformLiteral } from '../../../../core/naming';
import { minutesInWords, rateInWords } from '../../alerting/time-in-words';
import { SignFilter } from './filters';

type Comparison = 'COMPARISON_GT' | 'COMPARISON_LT';

/** The burn rate is above a factor. `slo` is the SLO's full name; a reference of Terraform's. */
export function burnsFaster(slo: string, minutes: number, factor: number): MonitoringAlertPolicyConditions {
  return sloCondition(
    `burns ${rateInWords(factor)}, in the last ${minutesInWords(minutes)}`,
    `select_slo_burn_rate("${slo}", "${minutes * 60}s")`,
    'COMPARISON_GT',
    factor,
  );
}

/**
 * Less than a share of the budget is left: the selector gives the part of it that remains, 1 at first and negative beyond. Google
 * documents that alert policies take some selectors beside the burn rate, and not which ("Retrieving SLO data"): no API has
 * judged this one yet.
 */
export function budgetBelow(slo: string, left: number): MonitoringAlertPolicyConditions {
  return sloCondition(
    `less than ${Number((left * 100).toPrecision(6))} % of the error budget is left`,
    `select_slo_budget_fraction("${slo}")`,
    'COMPARISON_LT',
    left,
  );
}

/** Events within some minutes, all series together. Alert policies know no >= (Cloud Monitoring API, MetricThreshold). */
export function countOf(
  displayName: string,
  filter: string,
  minutes: number,
  comparison: Comparison,
  thresholdValue: number,
): MonitoringAlertPolicyConditions {
  return {
    displayName,
    conditionThreshold: {
      filter: terraformLiteral(filter),
      comparison,
      thresholdValue,
      duration: '0s',
      aggregations: [
        { alignmentPeriod: `${minutes * 60}s`, perSeriesAligner: 'ALIGN_DELTA', crossSeriesReducer: 'REDUCE_SUM' },
      ],
    },
  };
}

/** Nothing came for some minutes. Series are joined first: one class of answers may well be missing. */
export function nothingFor({ filter, aligner, reducer }: SignFilter, minutes: number): MonitoringAlertPolicyConditions {
  return {
    displayName: `nothing is measured for ${minutesInWords(minutes)}`,
    conditionAbsent: {
      filter: terraformLiteral(filter),
      duration: `${minutes * 60}s`,
      aggregations: [{ alignmentPeriod: '60s', perSeriesAligner: aligner, crossSeriesReducer: reducer }],
    },
  };
}

/** Google Cloud documentation, "Creating an alerting policy" (SLO monitoring): such a condition has no aggregations. */
function sloCondition(
  displayName: string,
  filter: string,
  comparison: Comparison,
  thresholdValue: number,
): MonitoringAlertPolicyConditions {
  return { displayName, conditionThreshold: { filter, comparison, thresholdValue, duration: '0s' } };
}
