import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { mustRefusePlainHttp } from '../resource-policies';

export const tlsOnly = defineRule(
  {
    id: 'aws-sns-tls-only',
    title: 'Topics refuse to be published to without TLS',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_sns_topic'],
    rationale: 'SNS answers plain HTTP, and whoever is on the way reads messages.',
    remediation: 'Deny sns:Publish to everybody where aws:SecureTransport is false, in the topic’s policy.',
    example:
      '{ "Effect": "Deny", "Principal": "*", "Action": "sns:Publish", "Condition": { "Bool": { "aws:SecureTransport": "false" } } }',
    controls: {
      nist80053: ['sc-8', 'sc-8.1'],
      soc2: ['CC6.7'],
      iso27001: ['A.8.24'],
      pciDss: ['4.2.1'],
      hipaa: ['164.312(e)(1)'],
    },
    source: 'https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html',
  },
  (topic) => mustRefusePlainHttp(topic, 'sns:Publish', { type: 'aws_sns_topic_policy', argument: 'arn' }),
);
