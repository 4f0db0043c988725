import { policyDocumentAt } from '../../../resource/policy-document';
import type { PolicyResource } from '../../../resource/policy-resource';
import { coversAction, PolicyStatement } from '../../../resource/policy-statement';
import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

/** Who publishes for what subscribes to a topic: AWS Cost Management user guide, on topics of budgets and of anomalies. */
const PUBLISHERS: readonly (readonly [string, string])[] = [
  ['aws_budgets_budget', 'budgets.amazonaws.com'],
  ['aws_budgets_budget_action', 'budgets.amazonaws.com'],
  ['aws_ce_anomaly_subscription', 'costalerts.amazonaws.com'],
];

export const topicPolicy = defineRule(
  {
    id: 'aws-budgets-topic-policy',
    title: 'Topics that budgets tell let AWS publish to them',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_sns_topic'],
    rationale: 'AWS drops what it may not publish, and nobody learns that there was something to learn.',
    remediation: 'Let budgets.amazonaws.com, or costalerts.amazonaws.com for anomalies, publish to the topic.',
    example: 'principals {\n  type        = "Service"\n  identifiers = ["budgets.amazonaws.com"]\n}',
    source: 'https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-sns-policy.html',
  },
  (topic) => {
    const asked = PUBLISHERS.filter(([type]) => topic.referencing(type).length > 0).map(([, service]) => service);
    return asked.length === 0
      ? [Finding.notApplicable('no budget tells it')]
      : [...new Set(asked)].flatMap((service) => mustLetPublish(topic, service));
  },
);

function mustLetPublish(topic: PolicyResource, service: string): Finding[] {
  const documents = [topic, ...topic.referencing('aws_sns_topic_policy', 'arn')].flatMap(
    (each) => policyDocumentAt(each, 'policy') ?? [],
  );
  if (documents.length === 0) return topic.mustBeReferencedBy('aws_sns_topic_policy', 'arn');
  if (documents.some(({ statements }) => statements.some((each) => letsPublish(each, service)))) return [];
  const unknown = documents.flatMap((document) => document.unknown)[0];
  if (unknown !== undefined) return [Finding.unknown(unknown, service)];
  return [Finding.fail(`policy must let ${service} publish, got no such statement`, service)];
}

function letsPublish(statement: PolicyStatement, service: string): boolean {
  const { effect, principals } = statement;
  const isNamed = principals.some(({ type, id }) => (type === 'Service' && id.text === service) || id.text === '*');
  return effect === 'Allow' && isNamed && coversAction(statement, 'sns:Publish');
}
