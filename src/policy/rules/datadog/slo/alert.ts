import { oncePerApp } from '../../../resource/once-per-app';
import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { unlessOutsideProduction } from '../production';
import { notifiedElsewhere } from './notified-elsewhere';

export const alert = defineRule(
  {
    id: 'datadog-slo-alert',
    title: 'A monitor watches the error budget of each objective in production',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['datadog_service_level_objective'],
    rationale: 'An objective is missed in silence, and found out when the report is written.',
    remediation: 'Add a datadog_monitor of type "slo alert" whose query names the objective.',
    example: 'query = "error_budget(\\"${datadog_service_level_objective.checkout.id}\\").over(\\"30d\\") > 50"',
    controls: { nist80053: ['si-4'], soc2: ['A1.1', 'CC7.2'], iso27001: ['A.8.16'] },
    source: 'https://docs.datadoghq.com/service_management/service_level_objectives/error_budget/',
  },
  (objective) =>
    unlessOutsideProduction(objective, () => {
      if (objective.referencing('datadog_monitor').length > 0) return [];
      const elsewhere = notifiedElsewhere(objective);
      if (elsewhere !== undefined) return [Finding.notApplicable(`${elsewhere} notifies, and Datadog only measures`)];
      const possible = namingWhoKnowsWhat(objective);
      if (possible !== undefined) return [Finding.unknown(possible, 'datadog_monitor')];
      return [Finding.fail('must have a datadog_monitor whose query names it, got none', 'datadog_monitor')];
    }),
);

/** The query of a monitor in the app that may name any objective. */
const namingWhoKnowsWhat = oncePerApp((objective) =>
  objective
    .inApp('datadog_monitor')
    .filter((monitor) => monitor.value('type').text === 'slo alert')
    .map((monitor) => monitor.value('query').expression)
    .find((expression) => expression !== undefined && !expression.includes('datadog_service_level_objective.')),
);
