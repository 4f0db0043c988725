import { eachStatement } from '../../../resource/policy-document';
import { PolicyResource } from '../../../resource/policy-resource';
import { PolicyStatement } from '../../../resource/policy-statement';
import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { eachGrant, IDENTITY_POLICY_TYPES } from './identity-policies';

export const allowNotAction = defineRule(
  {
    id: 'aws-iam-allow-not-action',
    title: 'No policy allows everything but what it names',
    severity: RuleSeverity.ERROR,
    resourceTypes: [
      ...IDENTITY_POLICY_TYPES,
      'aws_s3_bucket_policy',
      'aws_sqs_queue_policy',
      'aws_sns_topic_policy',
      'aws_kms_key_policy',
    ],
    rationale: 'NotAction with Allow grants every action that AWS will ever add.',
    remediation: 'Name what is allowed in Action, or deny what is not with NotAction and Deny.',
    example: '"Effect": "Allow", "Action": ["s3:GetObject"]',
    controls: {
      nist80053: ['ac-6'],
      soc2: ['CC6.3'],
      iso27001: ['A.8.2'],
      pciDss: ['7.2.2'],
      hipaa: ['164.312(a)(1)'],
    },
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html',
  },
  (resource) =>
    (IDENTITY_POLICY_TYPES.includes(resource.type) ? eachGrant : eachPolicyStatement)(
      resource,
      ({ effect, notActions, key }) =>
        effect === 'Allow' && notActions.length > 0
          ? [Finding.fail(`"${key}" must name actions, got NotAction with Allow`, key)]
          : [],
    ),
);

const eachPolicyStatement = (
  resource: PolicyResource,
  judge: (statement: PolicyStatement) => readonly Finding[],
): Finding[] => eachStatement(resource, 'policy', judge);
