import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { mentionsOf, pagersAmong } from '../mentions';
import { outsideProduction } from '../production';

export const pageOutsideProduction = defineRule(
  {
    id: 'datadog-monitor-page-outside-production',
    title: 'Only production pages',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['datadog_monitor'],
    rationale: 'Who is woken by a test environment stops listening, and sleeps through the page that counts.',
    remediation: 'Mention a chat channel outside of production, and the pager in production only.',
    example: 'message = "Checkout fails in staging @slack-payments"',
    source: 'https://sre.google/sre-book/being-on-call/',
  },
  (monitor) => {
    const place = outsideProduction(monitor);
    if (place === undefined) return [Finding.notApplicable('it is not known to be outside of production')];
    // P3 to P5 take tickets, whatever system keeps them.
    if ((monitor.value('priority').number ?? 1) >= 3) return [];
    const { handles, expression } = mentionsOf(monitor);
    const pagers = pagersAmong(handles);
    if (pagers.length === 0 && expression !== undefined) return [Finding.unknown(expression, 'message')];
    return [...new Set(pagers)].map((pager) => Finding.fail(`must not page ${pager} from ${place}`, pager));
  },
);
