import { holdsAddress } from '../../../../core/network/address-ranges';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';

/** Where every cloud gives credentials of the node to whoever asks, and the same of AWS over IPv6. */
const ADDRESSES = ['169.254.169.254', 'fd00:ec2::254'];

export const metadataService = defineObjectRule(
  ['NetworkPolicy'],
  {
    id: 'kubernetes-network-metadata-service',
    title: 'No range that pods may call holds the metadata service of the cloud',
    severity: RuleSeverity.WARNING,
    rationale:
      'A pod that reaches it can take the credentials of the node, and with them those of every other pod there.',
    remediation: 'Put 169.254.169.254/32 into except, or narrow the range.',
    example: 'ip_block {\n  cidr   = "169.254.0.0/16"\n  except = ["169.254.169.254/32"]\n}',
    controls: { nist80053: ['sc-7', 'ac-4'] },
    source: 'https://docs.aws.amazon.com/eks/latest/best-practices/identity-and-access-management.html',
  },
  ({ block }) =>
    block.blocks('spec.egress.to.ip_block').flatMap((range) => {
      const cidr = range.value('cidr');
      if (cidr.expression !== undefined) return [Finding.unknown(cidr.expression, range.path)];
      const excepted = range.values('except').map(({ text }) => text ?? '');
      return ADDRESSES.filter((each) => holdsAddress(cidr.text ?? '', each))
        .filter((each) => !excepted.some((exception) => holdsAddress(exception, each)))
        .map((each) =>
          Finding.fail(`${range.path}.cidr must except ${each}, got ${cidr.shown}`, `${cidr.text} ${each}`),
        );
    }),
);
