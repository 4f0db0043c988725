import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';
import { unseenAt } from '../pods';

export const wildcardHost = defineObjectRule(
  ['Ingress'],
  {
    id: 'kubernetes-ingress-wildcard-host',
    title: 'An ingress names the hosts that it serves',
    severity: RuleSeverity.WARNING,
    rationale:
      'A rule without a host, or for *, also serves names that belong to others or to nobody: traffic of another team can be taken.',
    remediation: 'Name the host in every rule, and give no default backend.',
    example: 'rule {\n  host = "shop.example.com"\n}',
    controls: { nist80053: ['sc-7'] },
    source: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#hostname-wildcards',
  },
  ({ block }) => [
    ...unseenAt(block, 'spec.rule'),
    ...['spec.default_backend', 'spec.backend'].flatMap((path) =>
      block
        .blocks(path)
        .map((backend) => Finding.fail(`${backend.path} must not be given: it serves every host`, path)),
    ),
    ...block
      .blocks('spec.rule')
      .flatMap((rule) =>
        rule._must(
          'host',
          ({ text }) => text !== undefined && text !== '' && !text.includes('*'),
          'be the name of a host',
        ),
      ),
  ],
);
