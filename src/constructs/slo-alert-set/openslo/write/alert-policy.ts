import { physicalName } from '../../../../core/naming';
import { AlertSeverity } from '../../alerting/alert-severity';
import { burnRateText } from '../../alerting/alert-text';
import { RowSpec } from '../../alerting/row-spec';
import { ObjectiveSpec, SloAlertSetSpec } from '../../spec';
import { ANNOTATIONS } from '../annotations';
import { AlertPolicy } from '../documents';
import { shorthandOfMinutes } from '../duration-shorthand';

/** A row as a policy of its own, for OpenSLO allows one condition a policy, and one window a condition. */
export function alertPolicy(spec: SloAlertSetSpec, objective: ObjectiveSpec, row: RowSpec): AlertPolicy {
  const { name, factor, severity, longMinutes, shortMinutes } = row;
  const id = physicalName('openslo', spec.service, objective.name, name);
  return {
    kind: 'AlertPolicy',
    metadata: { name: id },
    spec: {
      description: burnRateText(spec, objective, row).title,
      alertWhenBreaching: true,
      alertWhenResolved: true,
      alertWhenNoData: false,
      conditions: [
        {
          kind: 'AlertCondition',
          metadata: {
            name: id,
            annotations: {
              [ANNOTATIONS.name]: name,
              [ANNOTATIONS.shortWindow]: shorthandOfMinutes(shortMinutes),
              ...(factor < 1 && { [ANNOTATIONS.belowBudgetRate]: 'true' }),
            },
          },
          spec: {
            severity,
            condition: {
              kind: 'burnrate',
              op: 'gt',
              threshold: factor,
              lookbackWindow: shorthandOfMinutes(longMinutes),
              // Nothing is waited for: that it still burns in the short window is what is asked instead.
              alertAfter: '0m',
            },
          },
        },
      ],
      notificationTargets: [{ targetRef: targetName(spec, severity) }],
    },
  };
}

/** Whom a severity tells, as an object of OpenSLO. */
export function notificationTarget(spec: SloAlertSetSpec, severity: AlertSeverity): object {
  const settings = spec.backends.find(({ notifies }) => notifies)?.settings;
  const backend = settings?.backend ?? 'none';
  // Some backends call whom their own settings name, whoever is on call.
  const called = settings !== undefined && 'page' in settings ? settings[severity].join(', ') : undefined;
  const whom = called === undefined ? spec.responder[severity] : undefined;
  return {
    kind: 'AlertNotificationTarget',
    metadata: { name: targetName(spec, severity) },
    spec: {
      target: whom?.split(':')[0] ?? backend,
      description: called ?? whom ?? `Nobody is on call: whoever looks at ${backend}.`,
    },
  };
}

function targetName({ service }: SloAlertSetSpec, severity: AlertSeverity): string {
  return physicalName('openslo', service, severity);
}
