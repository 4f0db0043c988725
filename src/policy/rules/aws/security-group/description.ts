import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

export const description = defineRule(
  {
    id: 'aws-security-group-description',
    title: 'Security groups and their rules say what they are for',
    severity: RuleSeverity.NOTE,
    resourceTypes: [
      'aws_security_group',
      'aws_security_group_rule',
      'aws_vpc_security_group_ingress_rule',
      'aws_vpc_security_group_egress_rule',
    ],
    rationale: 'An opening that nobody can explain is never closed.',
    remediation: 'Set description.',
    example: 'description = "HTTPS from the load balancer"',

    source: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  },
  (group) => [
    ...group.mustBeGiven('description'),
    ...['ingress', 'egress'].flatMap((path) => group.blocks(path).flatMap((block) => block.mustBeGiven('description'))),
  ],
);
