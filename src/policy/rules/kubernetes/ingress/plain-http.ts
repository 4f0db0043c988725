import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { annotationsOf } from '../annotations';
import { defineObjectRule } from '../object-rule';

/** Annotations by which an ingress is told to serve in the clear, and the value that does so. */
const PLAIN: readonly (readonly [string, string])[] = [
  ['nginx.ingress.kubernetes.io/ssl-redirect', 'false'],
  ['nginx.ingress.kubernetes.io/force-ssl-redirect', 'false'],
  ['kubernetes.io/ingress.allow-http', 'true'],
];

export const plainHttp = defineObjectRule(
  ['Ingress'],
  {
    id: 'kubernetes-ingress-plain-http',
    title: 'No ingress serves without TLS what it could serve with it',
    severity: RuleSeverity.WARNING,
    rationale: 'Who types an address without https stays in the clear when nothing redirects.',
    remediation: 'Take the annotation out, or turn it round.',
    example: 'annotations = {\n  "nginx.ingress.kubernetes.io/ssl-redirect" = "true"\n}',
    controls: { nist80053: ['sc-8'], soc2: ['CC6.7'], pciDss: ['4.2.1'] },
    source: 'https://kubernetes.github.io/ingress-nginx/user-guide/tls/#server-side-https-enforcement-through-redirect',
  },
  (ingress) => {
    const annotations = annotationsOf(ingress);
    if (annotations === undefined) return [Finding.unknown('metadata.annotations', 'annotations')];
    return PLAIN.filter(([key, value]) => annotations.get(key) === value).map(([key, value]) =>
      Finding.fail(`annotation ${key} must not be ${value}`, key),
    );
  },
);
