import type { ServiceLevelObjectiveConfig } from '@cdktf/provider-datadog/lib/service-level-objective';
import { datadogTags } from '../../../../core/labels';
import { terraformLiteral } from '../../../../core/naming';
import { objectiveSentences } from '../../objective/describe-objective';
import { ObjectiveSpec, SloAlertSetSpec } from '../../spec';
import { monitorsOf, valueQueryOf } from './monitors-of';
import { targetDecimals } from './target-decimals';

/** The objective as Datadog's own. */
export function sloConfig(spec: SloAlertSetSpec, objective: ObjectiveSpec): ServiceLevelObjectiveConfig {
  const { target } = objective;
  const timeframe = timeframeOf(objective);
  const warning = warningTarget(target, targetDecimals(objective));
  return {
    name: `${spec.service} ${objective.name} in ${spec.environment}`,
    description: terraformLiteral(descriptionOf(spec, objective)),
    tags: datadogTags(spec.labels),
    thresholds: [{ timeframe, target, ...(warning !== undefined && { warning }) }],
    timeframe,
    targetThreshold: target,
    ...(warning !== undefined && { warningThreshold: warning }),
    ...sliOf(objective),
  };
}

/** `30d`, as queries of SLO alerts name it as well. */
export function timeframeOf({ window }: ObjectiveSpec): string {
  return `${window.days}d`;
}

/** Where half of the budget is left; undefined where no target of so few decimals lies between. */
export function warningTarget(target: number, decimals: number): number | undefined {
  const warning = Number(((target + 100) / 2).toFixed(decimals));
  return warning > target && warning < 100 ? warning : undefined;
}

type Sli = Pick<ServiceLevelObjectiveConfig, 'type' | 'query' | 'sliSpecification' | 'monitorIds'>;

function sliOf(objective: ObjectiveSpec): Sli {
  const { sli } = objective;
  const monitorIds = monitorsOf(objective);
  if (monitorIds !== undefined) return { type: 'monitor', monitorIds: [...monitorIds] };
  if (sli.by === 'events') {
    const { good = '', total = '' } = sli.queries.datadog ?? {};
    return {
      type: 'metric',
      query: { numerator: terraformLiteral(good), denominator: terraformLiteral(total) },
    };
  }
  return {
    type: 'time_slice',
    sliSpecification: {
      timeSlice: {
        comparator: sli.limit.comparison === 'at-most' ? '<=' : '>=',
        threshold: sli.limit.value,
        // Datadog documentation, "Time Slice SLOs": slices of 1 or 5 minutes; objectives speak of minutes.
        queryIntervalSeconds: 60,
        query: {
          formula: { formulaExpression: 'value' },
          query: [
            {
              metricQuery: { name: 'value', query: terraformLiteral(valueQueryOf(objective)), dataSource: 'metrics' },
            },
          ],
        },
      },
    },
  };
}

function descriptionOf({ responder }: SloAlertSetSpec, objective: ObjectiveSpec): string {
  return [
    ...objectiveSentences(objective),
    ...silence(objective),
    `Team ${responder.team} answers for it.`,
    ...(responder.runbook === undefined ? [] : [`Runbook: ${responder.runbook}`]),
  ].join(' ');
}

/** Datadog documentation, "SLO Type Comparison": how missing data is handled. */
function silence(objective: ObjectiveSpec): string[] {
  if (objective.sli.by === 'events') return [];
  return monitorsOf(objective) === undefined
    ? ['Minutes in which nothing is measured count as good; a monitor watches for them.']
    : ['Whether minutes in which nothing is measured count as good is up to its monitors.'];
}
