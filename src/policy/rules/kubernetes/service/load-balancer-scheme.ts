import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { annotationsOf } from '../annotations';
import { defineObjectRule } from '../object-rule';

/** By which each cloud is told on which side a load balancer stands. */
const SCHEMES = [
  // AWS Load Balancer Controller, "Service annotations"; the second is of the cloud provider before it.
  'service.beta.kubernetes.io/aws-load-balancer-scheme',
  'service.beta.kubernetes.io/aws-load-balancer-internal',
  // GKE, "LoadBalancer Service parameters"; the second is of versions before 1.17.
  'networking.gke.io/load-balancer-type',
  'cloud.google.com/load-balancer-type',
];

export const loadBalancerScheme = defineObjectRule(
  ['Service'],
  {
    id: 'kubernetes-service-load-balancer-scheme',
    title: 'A load balancer says whether it stands inside or outside',
    severity: RuleSeverity.WARNING,
    rationale:
      'The default differs between clouds and controllers: what was meant for inside may get a public address.',
    remediation: `Annotate the service with one of ${SCHEMES.join(', ')}.`,
    example: 'annotations = {\n  "service.beta.kubernetes.io/aws-load-balancer-scheme" = "internal"\n}',
    controls: { nist80053: ['sc-7'], soc2: ['CC6.6'] },
    source: 'https://kubernetes.io/docs/concepts/services-networking/service/#internal-load-balancer',
  },
  (service) => {
    const type = service.block.value('spec.type');
    if (type.expression !== undefined) return [Finding.unknown(type.expression, 'spec.type')];
    if (type.text !== 'LoadBalancer') return [];
    const annotations = annotationsOf(service);
    if (annotations === undefined) return [Finding.unknown('metadata.annotations', 'annotations')];
    if (SCHEMES.some((each) => annotations.has(each))) return [];
    return [Finding.fail('must be annotated as internal or internet-facing, got neither', 'annotations')];
  },
);
