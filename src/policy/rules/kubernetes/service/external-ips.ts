import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';

export const externalIps = defineObjectRule(
  ['Service'],
  {
    id: 'kubernetes-service-external-ips',
    title: 'Services take no addresses of others',
    severity: RuleSeverity.ERROR,
    rationale:
      'With external_ips a service gets the traffic of the whole cluster to any address it names, a bank or a registry (CVE-2020-8554).',
    remediation: 'Leave external_ips out; use a load balancer or an ingress.',
    example: 'spec {\n  type = "ClusterIP"\n}',
    controls: { nist80053: ['sc-7', 'ac-4'], soc2: ['CC6.6'] },
    source: 'https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#denyserviceexternalips',
  },
  ({ block }) => block._must('spec.external_ips', ({ isAbsent, text }) => isAbsent || text === '', 'not be given'),
);
