import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

const LINK = /https?:\/\/\S/;
const CONTENT = 'documentation.content';

export const alertRunbook = defineRule(
  {
    id: 'google-monitoring-alert-runbook',
    title: 'Alerts link to a runbook',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['google_monitoring_alert_policy'],
    rationale: 'Whoever is called at night starts by looking for what to do.',
    remediation: 'Write a link to the runbook in documentation.content, or give it as documentation.links.',
    example:
      'documentation {\n  links {\n    display_name = "Runbook"\n    url          = "https://runbooks.example.com/orders"\n  }\n}',
    controls: { nist80053: ['ir-4'], soc2: ['CC7.4'], iso27001: ['A.5.26'] },
    source: 'https://cloud.google.com/monitoring/alerts/doc-variables',
  },
  (alert) => {
    if (!alert.value('documentation.links.url').isAbsent) return [];
    // A link may stand in the literal part of a text, the rest of which is not known.
    const written = alert._rawAt(CONTENT);
    if (typeof written === 'string' && LINK.test(written)) return [];
    const { text = '', expression } = alert.value(CONTENT);
    if (expression !== undefined) return [Finding.unknown(expression, CONTENT)];
    return LINK.test(text) ? [] : [Finding.fail(`${CONTENT} must link to a runbook, and has no link`, CONTENT)];
  },
);
