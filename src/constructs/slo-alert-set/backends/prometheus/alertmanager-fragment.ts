import { MADE_BY_ROADBED, yamlText } from '../../../../core/yaml-text';
import { AlertSeverity } from '../../alerting/alert-severity';
import { RowSpec } from '../../alerting/row-spec';
import { ObjectiveSpec, SloAlertSetSpec } from '../../spec';
import { NOT_MEASURED } from './alert-words';

interface InhibitRule {
  readonly source_matchers: readonly string[];
  readonly target_matchers: readonly string[];
  readonly equal: readonly string[];
}

interface Route {
  readonly matchers: readonly string[];
  readonly group_by: readonly string[];
  readonly receiver: string;
}

/** Alerts that agree in these are about one incident. The id alone is not the objective's: `a-b` and `c` make that of `a` and `b-c`. */
const INCIDENT = ['env', 'sloth_service', 'sloth_id'] as const;
/** Tickets are apart: that half of the budget is gone stays true for weeks, and what is added to an open group may tell nobody. */
const EACH_ALERT = [...INCIDENT, 'alertname', 'slo_row', 'slo_budget_percent'] as const;
/** The receiver of alerts that nobody of the set is told of; stands for the root of the configuration that this is merged into. */
const ROOT_RECEIVER = 'root';

const HEADER = `${MADE_BY_ROADBED}# To be merged into the configuration of Alertmanager: route.routes, inhibit_rules and receivers. How a receiver is reached,
# and with which key, is the platform's to say: the receivers here are names. The root receiver is yours.
`;

/**
 * What of a set belongs to Alertmanager: who is told, of pages once for each incident and of tickets once for each alert. It is
 * valid as it stands, so that `amtool check-config` can judge it before it is merged.
 */
export function alertmanagerFragment(spec: SloAlertSetSpec): string {
  const routes = routesOf(spec);
  const receivers = [ROOT_RECEIVER, ...new Set(routes.map(({ receiver }) => receiver))];
  const fragment = {
    route: {
      receiver: ROOT_RECEIVER,
      routes: [
        {
          matchers: [matcher('env', spec.environment), matcher('sloth_service', spec.service)],
          group_by: EACH_ALERT,
          receiver: ROOT_RECEIVER,
          routes,
        },
      ],
    },
    inhibit_rules: inhibitRules(spec),
    receivers: receivers.map((name) => ({ name })),
  };
  return HEADER + yamlText(fragment);
}

function routesOf({ responder }: SloAlertSetSpec): Route[] {
  return [
    { severity: AlertSeverity.PAGE, labels: INCIDENT },
    { severity: AlertSeverity.TICKET, labels: EACH_ALERT },
  ].flatMap(({ severity, labels }) => {
    const receiver = responder[severity];
    return receiver === undefined ? [] : [{ matchers: [matcher('severity', severity)], group_by: labels, receiver }];
  });
}

/**
 * Somebody who is paged needs no ticket of what they look at already, and of rows that are as urgent the fastest says most. That
 * nothing is measured, and that the whole budget is gone, is news all the same.
 */
function inhibitRules(spec: SloAlertSetSpec): InhibitRule[] {
  const ofSet = [matcher('env', spec.environment), matcher('sloth_service', spec.service)];
  return [
    {
      source_matchers: [...ofSet, matcher('severity', AlertSeverity.PAGE)],
      target_matchers: [
        ...ofSet,
        matcher('severity', AlertSeverity.TICKET),
        `alertname!=${JSON.stringify(NOT_MEASURED)}`,
        'slo_budget_percent!="100"',
      ],
      equal: INCIDENT,
    },
    ...spec.objectives.flatMap((objective) => slowerRows(spec, objective)),
  ];
}

function slowerRows({ environment, service }: SloAlertSetSpec, { id, rows }: ObjectiveSpec): InhibitRule[] {
  return rows.flatMap((row) => {
    const slower = rows.filter((each) => each.severity === row.severity && each.longMinutes > row.longMinutes);
    if (slower.length === 0) return [];
    const ofObjective = [
      matcher('env', environment),
      matcher('sloth_service', service),
      matcher('sloth_id', id),
      matcher('severity', row.severity),
    ];
    return [
      {
        source_matchers: [...ofObjective, matcher('slo_row', row.name)],
        target_matchers: [...ofObjective, `slo_row=~"${names(slower)}"`],
        equal: INCIDENT,
      },
    ];
  });
}

/** Names of rows have nothing in them that a regular expression means something by. */
const names = (rows: readonly RowSpec[]): string => rows.map(({ name }) => name).join('|');

function matcher(label: string, value: string): string {
  return `${label}=${JSON.stringify(value)}`;
}
