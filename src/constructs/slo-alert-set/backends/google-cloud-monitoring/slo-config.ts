import type { MonitoringCustomServiceConfig } from '@cdktf/provider-google/lib/monitoring-custom-service';
import type { MonitoringSloConfig } from '@cdktf/provider-google/lib/monitoring-slo';
import { gcpLabels } from '../../../../core/labels';
import { terraformLiteral } from '../../../../core/naming';
import { ObjectiveSpec, SloAlertSetSpec } from '../../spec';

/** The service of a set. Environments may share a project, so its id names the environment as well. */
export function serviceConfig(spec: SloAlertSetSpec): MonitoringCustomServiceConfig {
  return {
    serviceId: `${spec.service}-${spec.environment}`,
    displayName: `${spec.service} in ${spec.environment}`,
    userLabels: gcpLabels(spec.labels),
  };
}

/** The objective as Google's own; its id needs to be unique in its service alone. */
export function sloConfig(spec: SloAlertSetSpec, objective: ObjectiveSpec, service: string): MonitoringSloConfig {
  const { name, description, target, window } = objective;
  return {
    service,
    sloId: name,
    displayName: terraformLiteral(description),
    // 99.9 / 100 is not 0.999 in doubles.
    goal: Number((target / 100).toPrecision(12)),
    ...(window.kind === 'rolling' ? { rollingPeriodDays: window.days } : { calendarPeriod: 'MONTH' }),
    ...sliOf(objective),
    userLabels: gcpLabels(spec.labels),
  };
}

function sliOf({ sli }: ObjectiveSpec): Pick<MonitoringSloConfig, 'requestBasedSli' | 'windowsBasedSli'> {
  if (sli.by === 'slices') {
    const { comparison, value } = sli.limit;
    return {
      windowsBasedSli: {
        // Cloud Monitoring API, WindowsBasedSli: at least 60 s, and a whole part of a day; objectives speak of minutes.
        windowPeriod: '60s',
        metricMeanInRange: {
          timeSeries: terraformLiteral(sli.queries.googleCloud ?? ''),
          range: comparison === 'at-most' ? { max: value } : { min: value },
        },
      },
    };
  }
  const events = sli.queries.googleCloud ?? { good: '', total: '' };
  return {
    requestBasedSli:
      'distribution' in events
        ? {
            distributionCut: {
              distributionFilter: terraformLiteral(events.distribution),
              range: { max: events.max },
            },
          }
        : {
            goodTotalRatio: {
              goodServiceFilter: terraformLiteral(events.good),
              totalServiceFilter: terraformLiteral(events.total),
            },
          },
  };
}
