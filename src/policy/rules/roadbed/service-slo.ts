import { Stage } from '../../../core/stage';
import { Tier } from '../../../core/tier';
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
    const stated = service.inApp('roadbed_slo').some((slo) => isOf(slo, service));
    return stated ? [] : mustHaveLabelled(service, SLO_TYPES, 'a service level objective');
  },
);

/** Whether an objective that a construct states is one of a service, in its environment. */
function isOf(slo: PolicyResource, service: PolicyResource): boolean {
  return ['service', 'environment'].every((fact) => slo.value(fact).text === service.value(fact).text);
}
