import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { eachGrant, IDENTITY_POLICY_TYPES } from './identity-policies';

export const allowNotResource = defineRule(
  {
    id: 'aws-iam-allow-not-resource',
    title: 'No policy allows something on everything but what it names',
    severity: RuleSeverity.ERROR,
    resourceTypes: [...IDENTITY_POLICY_TYPES],
    rationale: 'NotResource with Allow grants on every resource that is ever made.',
    remediation: 'Name what is allowed in Resource, or deny what is not with NotResource and Deny.',
    example: '"Effect": "Allow", "Resource": "${aws_s3_bucket.data.arn}/*"',
    controls: {
      nist80053: ['ac-6'],
      soc2: ['CC6.3'],
      iso27001: ['A.8.2'],
      pciDss: ['7.2.2'],
      hipaa: ['164.312(a)(1)'],
    },
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notresource.html',
  },
  (resource) =>
    eachGrant(resource, ({ notResources, key }) =>
      notResources.length > 0 ? [Finding.fail(`"${key}" must name resources, got NotResource with Allow`, key)] : [],
    ),
);
