import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { mentionsOf } from '../mentions';
import { unlessWatched } from './watched';

export const notification = defineRule(
  {
    id: 'datadog-monitor-notification',
    title: 'Monitors notify somebody',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['datadog_monitor'],
    rationale: 'A monitor that mentions nobody turns red on a page that nobody looks at.',
    remediation: 'Mention whom it calls in the message, or route its tags by a notification rule.',
    example: 'message = "Checkout fails. Runbook: https://runbooks.example.com/checkout @slack-payments"',
    controls: { nist80053: ['si-4'], soc2: ['CC7.2'], iso27001: ['A.8.16'] },
    source: 'https://docs.datadoghq.com/monitors/notify/',
  },
  (monitor) =>
    unlessWatched(monitor, () => {
      const { handles, expression } = mentionsOf(monitor);
      if (handles.length > 0) return [];
      if (expression !== undefined) return [Finding.unknown(expression, 'message')];
      return [Finding.fail('message must mention somebody, such as @slack-payments, got nobody', 'message')];
    }),
);
