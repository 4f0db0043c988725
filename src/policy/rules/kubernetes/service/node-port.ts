import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';

export const nodePort = defineObjectRule(
  ['Service'],
  {
    id: 'kubernetes-service-node-port',
    title: 'Services open no port on the nodes',
    severity: RuleSeverity.WARNING,
    rationale: 'Every node then answers on that port, past load balancer, certificate and firewall of the application.',
    remediation: 'Use type ClusterIP, behind an ingress or a load balancer.',
    example: 'spec {\n  type = "ClusterIP"\n}',
    controls: { nist80053: ['sc-7', 'cm-7'], soc2: ['CC6.6'] },
    source: 'https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport',
  },
  ({ block }) => block.mustNotBeOneOf('spec.type', ['NodePort']),
);
