import { terraformLiteral } from '../../../../core/naming';
import { ObjectiveSpec, SloAlertSetSpec } from '../../spec';
import { Json, objectiveWidgets, Widget } from './dashboard-widgets';

/** An objective, and the ARNs of its alarms; references of Terraform's. */
export interface MeasuredObjective {
  readonly objective: ObjectiveSpec;
  readonly alarmArns: readonly string[];
}

/** The dashboard of a set: CloudWatch user guide, "Dashboard Body Structure and Syntax". `region` is a reference of Terraform's. */
export function dashboardBody(spec: SloAlertSetSpec, measured: readonly MeasuredObjective[], region: string): string {
  const { service, environment, responder } = spec;
  const heading = text(0, 2, [
    `# Objectives of ${service} in ${environment}`,
    `Made by Roadbed. Team ${responder.team} answers for it.${responder.runbook === undefined ? '' : ` [Runbook](${responder.runbook})`}`,
  ]);
  const widgets: Widget[] = [heading];
  for (const { objective, alarmArns } of measured) {
    const top = bottomOf(widgets);
    widgets.push(
      text(top, 2, [`## ${objective.name}: ${objective.description}`, silence(objective, alarmArns.length > 0)]),
      ...objectiveWidgets(objective, alarmArns, region).map((each) => ({ ...each, y: top + 2 + each.y })),
    );
  }
  const body: Json = { start: '-P1D', periodOverride: 'inherit', widgets: widgets.map((each) => ({ ...each })) };
  return JSON.stringify(body);
}

/** What no alarm of CloudWatch tells. */
function silence({ budgetAlerts }: ObjectiveSpec, hasAlarms: boolean): string {
  if (!hasAlarms) return 'CloudWatch only measures it: another backend tells of it.';
  if (budgetAlerts.length === 0) return 'Alarms tell how fast its error budget burns.';
  const shares = budgetAlerts.map((percent) => `${percent} %`).join(', ');
  return (
    'Alarms tell how fast its error budget burns. None tells that ' +
    `${shares} of the budget ${budgetAlerts.length === 1 ? 'is' : 'are'} gone, as no alarm looks back that far: look here.`
  );
}

function text(y: number, height: number, lines: readonly string[]): Widget {
  return { type: 'text', x: 0, y, width: 24, height, properties: { markdown: terraformLiteral(lines.join('\n\n')) } };
}

function bottomOf(widgets: readonly Widget[]): number {
  return Math.max(0, ...widgets.map(({ y, height }) => y + height));
}
