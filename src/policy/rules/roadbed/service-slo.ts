import { Stage } from '../../../core/stage';
import { Tier } from '../../../core/tier';
import { oncePerApp } from '../../resource/once-per-app';
import { PolicyResource } from '../../resource/policy-resource';
import { SLO_TYPES } from '../../resource/service-parts';
import { defineRule } from '../../rule/define-rule';
import { RuleSeverity } from '../../rule/rule-severity';
import { mustHaveLabelled } from './labelled-parts';

export const serviceSlo = defineRule(
  {
    id: 'roadbed-service-slo',
    title: 'Production services of tier 0 and 1 have a service level objective',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['roadbed_service'],
    rationale: 'Without an objective nobody knows whether a service is well, and every alert is somebody’s guess.',
    remediation:
      'Set slos of the service, or give it an SloAlertSet, or an objective whose resource is labelled with service and env.',
    example: "new SloAlertSet(stack, 'checkout', { owner, tier, slos: [Slo.availability(99.9)] })",
    controls: { nist80053: ['si-4', 'cp-2'], soc2: ['A1.1', 'CC7.2'], iso27001: ['A.8.6', 'A.8.16'] },
    source: 'https://sre.google/workbook/implementing-slos/',
  },
  (service) => {
    const tier = service.value('tier').number ?? Tier.ADMINISTRATIVE;
    if (service.value('stage').text !== Stage.PROD || tier > Tier.BUSINESS_CRITICAL) return [];
    return servicesWithSlo(service).has(placeOf(service))
      ? []
      : mustHaveLabelled(service, SLO_TYPES, 'a service level objective');
  },
);

/** The services, by name and environment, that a construct states an objective of. */
const servicesWithSlo = oncePerApp((service) => new Set(service.inApp('roadbed_slo').map(placeOf)));

/** Of which service an entry of the catalogue is, in which environment. */
function placeOf(entry: PolicyResource): string {
  return JSON.stringify([entry.value('service').text, entry.value('environment').text]);
}
