import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { mustSay } from '../written-text';
import { unlessWatched } from './watched';

export const runbook = defineRule(
  {
    id: 'datadog-monitor-runbook',
    title: 'Messages of monitors link what to do',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['datadog_monitor'],
    rationale: 'Whoever is called at night has to find out by himself what is meant and what to do.',
    remediation: 'Link the runbook in the message, by https.',
    example: 'message = "Checkout fails. Runbook: https://runbooks.example.com/checkout @slack-payments"',
    controls: { nist80053: ['ir-8'], soc2: ['CC7.4'], iso27001: ['A.5.26'] },
    source: 'https://sre.google/workbook/on-call/',
  },
  // Newer providers have a block of its own for the runbook.
  (monitor) =>
    unlessWatched(monitor, () =>
      monitor.value('assets.url').isAbsent ? mustSay(monitor, 'message', /https:\/\//, 'link a runbook by https') : [],
    ),
);
