import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

export const httpSubscription = defineRule(
  {
    id: 'aws-sns-http-subscription',
    title: 'No topic delivers by plain HTTP',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_sns_topic_subscription'],
    rationale: 'What is delivered goes over the internet in clear, and anybody on the way may change it.',
    remediation: 'Set protocol to https.',
    example: 'protocol = "https"',
    controls: {
      nist80053: ['sc-8', 'sc-8.1'],
      soc2: ['CC6.7'],
      iso27001: ['A.8.24'],
      pciDss: ['4.2.1'],
      hipaa: ['164.312(e)(1)'],
    },
    source: 'https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html',
  },
  (subscription) => subscription.mustNotBeOneOf('protocol', ['http']),
);
