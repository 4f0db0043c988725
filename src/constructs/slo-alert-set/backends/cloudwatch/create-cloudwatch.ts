import type { CloudwatchCompositeAlarm } from '@cdktf/provider-aws/lib/cloudwatch-composite-alarm';
import { Construct } from 'constructs';
import { ProviderName } from '../../../../core/provider-name';
import { TelemetryBackend } from '../../../../core/telemetry';
import { useProviderAt } from '../../../../stacks/place';
import { rowOn } from '../../alerting/row-reach';
import { ObjectiveSpec, SloAlertSetSpec } from '../../spec';
import { CloudWatchSettings } from './actions';
import { dashboardName } from './alarm-names';
import { awsBinding } from './bindings';
import { bothFire, rowText, suppressedBy, suppressorOf, TellingAlarm, tellingAlarm } from './composite-alarms';
import { dashboardBody } from './dashboard';
import { rowAlarms } from './row-alarms';
import { absentAlarm, failuresAlarms } from './signal-alarms';
import { WatchingAlarm } from './watching-alarm';

/**
 * Measures a set in CloudWatch: a dashboard, and, where it is the backend that notifies, alarms. CloudWatch has no objectives of
 * its own for what it does not discover, and no alarm looks back over the window of one: shares of the budget that are gone are
 * seen on the dashboard and told by nobody, which it says. Without anybody to tell, alarms would only cost.
 */
export function createCloudWatch(
  scope: Construct,
  spec: SloAlertSetSpec,
  settings: CloudWatchSettings,
  notifies: boolean,
): void {
  const { CloudwatchDashboard } = awsBinding('cloudwatch-dashboard');
  const { DataAwsRegion } = awsBinding('data-aws-region');
  useProviderAt(scope, ProviderName.AWS);
  const cloudWatch = new Construct(scope, 'CloudWatch');
  const measured = spec.objectives.map((objective) => {
    const place = new Construct(cloudWatch, objective.name);
    return { objective, alarmArns: notifies ? createAlarms(place, spec, objective, settings) : [] };
  });
  const { region } = new DataAwsRegion(cloudWatch, 'Region');
  new CloudwatchDashboard(cloudWatch, 'Dashboard', {
    dashboardName: dashboardName(spec),
    dashboardBody: dashboardBody(spec, measured, region),
  });
}

/** The ARNs of those that tell people. */
function createAlarms(
  scope: Construct,
  spec: SloAlertSetSpec,
  objective: ObjectiveSpec,
  settings: CloudWatchSettings,
): string[] {
  const { CloudwatchMetricAlarm } = awsBinding('cloudwatch-metric-alarm');
  const absent = new CloudwatchMetricAlarm(scope, 'Absent', absentAlarm(spec, objective, settings));
  const failures = failuresAlarms(spec, objective);
  return [
    ...createRows(scope, spec, objective, settings),
    ...(failures === undefined
      ? []
      : [
          createBoth(
            scope,
            'Failures',
            { LastHour: failures.lastHour, Lately: failures.lately },
            tellingAlarm(spec, objective, settings, 'failures', failures.text),
          ),
        ]),
    absent,
  ].map(({ arn }) => arn);
}

function createRows(
  scope: Construct,
  spec: SloAlertSetSpec,
  objective: ObjectiveSpec,
  settings: CloudWatchSettings,
): CloudwatchCompositeAlarm[] {
  const made = new Map<string, CloudwatchCompositeAlarm>();
  for (const asked of objective.rows) {
    const row = rowOn(TelemetryBackend.CLOUDWATCH, objective, asked);
    const suppressor = suppressorOf(objective.rows, asked);
    const faster = suppressor === undefined ? undefined : made.get(suppressor.name);
    const { long, short } = rowAlarms(spec, objective, row);
    const alarm = createBoth(
      scope,
      `Burn-${row.name}`,
      { Long: long, Short: short },
      {
        ...tellingAlarm(
          spec,
          objective,
          settings,
          `burn-${row.name}`,
          rowText(spec, objective, asked, row, suppressor),
        ),
        ...(faster !== undefined && suppressedBy(faster.alarmName)),
      },
    );
    made.set(row.name, alarm);
  }
  return [...made.values()];
}

function createBoth(
  scope: Construct,
  id: string,
  parts: Readonly<Record<string, WatchingAlarm>>,
  config: TellingAlarm,
): CloudwatchCompositeAlarm {
  const { CloudwatchMetricAlarm } = awsBinding('cloudwatch-metric-alarm');
  const { CloudwatchCompositeAlarm } = awsBinding('cloudwatch-composite-alarm');
  const names = Object.entries(parts).map(
    ([part, alarm]) => new CloudwatchMetricAlarm(scope, `${id}-${part}`, alarm).alarmName,
  );
  return new CloudwatchCompositeAlarm(scope, id, { ...config, alarmRule: bothFire(names) });
}
