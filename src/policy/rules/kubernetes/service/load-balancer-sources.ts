import { isEverywhere } from '../../../../core/network/address-ranges';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';

export const loadBalancerSources = defineObjectRule(
  ['Service'],
  {
    id: 'kubernetes-service-load-balancer-sources',
    title: 'A load balancer says from which ranges it takes calls',
    severity: RuleSeverity.ERROR,
    rationale:
      'Without ranges the cloud opens the load balancer to every address that can reach it: mostly the internet.',
    remediation: 'List the ranges in load_balancer_source_ranges; put what is for everybody behind one ingress.',
    example:
      'spec {\n  type                        = "LoadBalancer"\n  load_balancer_source_ranges = ["10.0.0.0/8"]\n}',
    controls: { nist80053: ['sc-7', 'ac-4'], soc2: ['CC6.6'], pciDss: ['1.3.1'] },
    source: 'https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer',
  },
  ({ block }) => {
    const type = block.value('spec.type');
    if (type.expression !== undefined) return [Finding.unknown(type.expression, 'spec.type')];
    if (type.text !== 'LoadBalancer') return [];
    const path = 'spec.load_balancer_source_ranges';
    const missing = block.mustBeGiven(path);
    if (missing.length > 0) return missing;
    return block._must(path, ({ text }) => !isEverywhere(text ?? ''), 'not be every address');
  },
);
