import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { annotationsOf } from '../annotations';
import { defineObjectRule } from '../object-rule';

/** By which an ingress is told of a certificate that is kept outside of the cluster. */
const CERTIFICATES = [
  // AWS Load Balancer Controller, "Ingress annotations".
  'alb.ingress.kubernetes.io/certificate-arn',
  // GKE, "Ingress for external Application Load Balancers".
  'networking.gke.io/managed-certificates',

  'ingress.gcp.kubernetes.io/pre-shared-cert',
];

export const tls = defineObjectRule(
  ['Ingress'],
  {
    id: 'kubernetes-ingress-tls',
    title: 'Every host of an ingress has a certificate',
    severity: RuleSeverity.ERROR,
    rationale:
      'Without one the host is served in the clear: passwords and sessions can be read and changed on the way.',
    remediation: 'Add a tls block with the host, or the annotation by which your controller finds a certificate.',
    example: 'tls {\n  hosts       = ["shop.example.com"]\n  secret_name = "shop-tls"\n}',
    controls: {
      nist80053: ['sc-8', 'sc-8.1'],
      soc2: ['CC6.7'],
      iso27001: ['A.8.24'],
      pciDss: ['4.2.1'],
      hipaa: ['164.312(e)(1)'],
    },
    source: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#tls',
  },
  (ingress) => {
    const { block } = ingress;
    const annotations = annotationsOf(ingress);
    if (annotations === undefined) return [Finding.unknown('metadata.annotations', 'annotations')];
    if (CERTIFICATES.some((each) => annotations.has(each))) return [];
    const certified = block.values('spec.tls.hosts');
    const unseen = certified.find(({ isUnknown }) => isUnknown)?.expression ?? block.value('spec.tls').expression;
    const hosts = block.values('spec.rule.host');
    if (hosts.length === 0 && block.blocks('spec.tls').length === 0 && unseen === undefined)
      return [Finding.fail('spec.tls must be given, got nothing', 'spec.tls')];
    return hosts.flatMap((host) => {
      if (host.expression !== undefined && certified.some(({ expression }) => expression === host.expression))
        return [];
      if (host.expression !== undefined) return [Finding.unknown(host.expression, 'spec.rule.host')];
      if (host.isAbsent || certified.some(({ text }) => isCertified(host.text ?? '', text ?? ''))) return [];
      if (unseen !== undefined) return [Finding.unknown(unseen, host.text)];
      return [Finding.fail(`spec.tls must name ${host.shown}, and does not`, host.text)];
    });
  },
);

/** A wildcard stands for one label (RFC 6125, 6.4.3). */
function isCertified(host: string, name: string): boolean {
  return host === name || (name.startsWith('*.') && host.slice(host.indexOf('.')) === name.slice(1));
}
