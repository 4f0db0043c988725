import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { mustNotBePublic } from '../resource-policies';

export const publicPolicy = defineRule(
  {
    id: 'aws-ecr-public-policy',
    title: 'No policy of a registry lets everybody in',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_ecr_repository_policy', 'aws_ecr_registry_policy'],
    rationale: 'Anybody could pull the images, or push others in their place.',
    remediation: 'Name the accounts that pull, or narrow the statement by aws:PrincipalOrgID.',
    example: '"Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }',
    controls: {
      nist80053: ['ac-3', 'sc-7'],
      soc2: ['CC6.1', 'CC6.6'],
      iso27001: ['A.8.3'],
      pciDss: ['7.2.1'],
      hipaa: ['164.312(a)(1)'],
    },
    source: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html',
  },
  (policy) => mustNotBePublic(policy),
);
