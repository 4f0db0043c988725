import { Tier } from '../../../core/tier';
import { defineRule } from '../../rule/define-rule';
import { RuleSeverity } from '../../rule/rule-severity';

export const serviceRunbook = defineRule(
  {
    id: 'roadbed-service-runbook',
    title: 'Services of tier 0 and 1 name a runbook and who is called',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['roadbed_service'],
    rationale: 'Whoever is woken at night must be known, and must find what to do.',
    remediation: 'Set owner.runbook, and owner.onCall or the onCall of the platform.',
    example: "owner: { team: 'payments', runbook: 'https://runbooks.acme.example/checkout' }",
    controls: { nist80053: ['ir-8', 'cp-2'], soc2: ['CC7.4'], iso27001: ['A.5.24', 'A.5.26'], pciDss: ['12.10.1'] },
    source: 'https://sre.google/sre-book/being-on-call/',
  },
  (service) =>
    (service.value('tier').number ?? Tier.ADMINISTRATIVE) > Tier.BUSINESS_CRITICAL
      ? []
      : ['runbook', 'onCall'].flatMap((fact) => service.mustBeGiven(fact)),
);
