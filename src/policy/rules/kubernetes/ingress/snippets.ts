import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { annotationsOf } from '../annotations';
import { defineObjectRule } from '../object-rule';

/** Annotations that put text into the configuration of the proxy. */
const SNIPPET = /(?:^|\/)(?:[\w.-]*-)?snippets?$/;

export const snippets = defineObjectRule(
  ['Ingress'],
  {
    id: 'kubernetes-ingress-snippets',
    title: 'No ingress writes into the configuration of the proxy',
    severity: RuleSeverity.ERROR,
    rationale:
      'Who may write a snippet reads every secret that the ingress controller can: those of the whole cluster (CVE-2021-25742).',
    remediation: 'Take the annotation out; use the options of the controller.',
    example: 'annotations = {\n  "nginx.ingress.kubernetes.io/proxy-body-size" = "8m"\n}',
    controls: { nist80053: ['ac-6', 'si-10'] },
    source: 'https://nvd.nist.gov/vuln/detail/CVE-2021-25742',
  },
  (ingress) => {
    const annotations = annotationsOf(ingress);
    if (annotations === undefined) return [Finding.unknown('metadata.annotations', 'annotations')];
    return [...annotations.keys()]
      .filter((key) => SNIPPET.test(key))
      .map((key) => Finding.fail(`must not have annotation ${key}`, key));
  },
);
