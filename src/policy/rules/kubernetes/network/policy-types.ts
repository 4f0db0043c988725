import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';
import { DIRECTIONS, SECTIONS } from '../traffic-directions';

export const policyTypes = defineObjectRule(
  ['NetworkPolicy'],
  {
    id: 'kubernetes-network-policy-types',
    title: 'A network policy says which directions it rules, and has rules of no other',
    severity: RuleSeverity.WARNING,
    rationale:
      'A policy without types leaves egress open, and rules of a direction that is not among the types do nothing.',
    remediation: 'Name Ingress, Egress or both in policy_types.',
    example: 'policy_types = ["Ingress", "Egress"]',
    controls: { nist80053: ['sc-7', 'ac-4'] },
    source: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource',
  },
  ({ block }) => {
    const path = 'spec.policy_types';
    const missing = block.mustBeGiven(path);
    if (missing.length > 0) return missing;
    const stated = block.values(path);
    const unseen = stated.find(({ isUnknown }) => isUnknown)?.expression;
    if (unseen !== undefined) return [Finding.unknown(unseen, path)];
    const types = stated.map(({ text }) => text);
    return DIRECTIONS.filter((each) => block.blocks(SECTIONS[each]).length > 0 && !types.includes(each)).map((each) =>
      Finding.fail(`${path} must hold ${each}, for the policy has rules of it`, each),
    );
  },
);
