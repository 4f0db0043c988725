import { actionApproval } from '../../../../src/policy/rules/aws/budgets/action-approval';
import { anomalySubscribed } from '../../../../src/policy/rules/aws/budgets/anomaly-subscribed';
import { anomalySubscriber } from '../../../../src/policy/rules/aws/budgets/anomaly-subscriber';
import { anomalyThreshold } from '../../../../src/policy/rules/aws/budgets/anomaly-threshold';
import { forecast } from '../../../../src/policy/rules/aws/budgets/forecast';
import { limit } from '../../../../src/policy/rules/aws/budgets/limit';
import { notification } from '../../../../src/policy/rules/aws/budgets/notification';
import { scope } from '../../../../src/policy/rules/aws/budgets/scope';
import { tagFilter } from '../../../../src/policy/rules/aws/budgets/tag-filter';
import { threshold } from '../../../../src/policy/rules/aws/budgets/threshold';
import { topicPolicy } from '../../../../src/policy/rules/aws/budgets/topic-policy';
import { Document, messagesOf, outcomesOf } from '../../support';

const budgets = (aws_budgets_budget: Document, others: Document = {}): Document => ({
  variable: { text: {} },
  resource: { aws_budgets_budget, ...others },
});
const at = (...names: string[]): string[] => names.map((name) => `aws_budgets_budget.${name}`);
const told = (...list: Document[]): Document => ({ notification: list });

test('Budgets tell somebody', () => {
  const actual = { notification_type: 'ACTUAL', threshold: 80 };
  const mail = { ...actual, subscriber_email_addresses: ['payments@example.com'] };
  const document = budgets({
    mailed: told(mail),
    published: told({ ...actual, subscriber_sns_topic_arns: ['${var.text}'] }),
    half: told(mail, { notification_type: 'FORECASTED', threshold: 100 }),
    emptied: told({ ...actual, subscriber_email_addresses: [] }),
    silent: {},
    somewhere: { notification: '${var.text}' },
  });
  expect(outcomesOf(notification, document)).toEqual({
    pass: at('mailed', 'published'),
    fail: at('emptied', 'half', 'silent'),
    unknown: at('somewhere'),
  });
  const half = told(mail, { notification_type: 'FORECASTED', threshold: 100 });
  expect(messagesOf(notification, budgets({ half }))).toEqual([
    'aws_budgets_budget.half: the notification "FORECASTED" at 100 must have a subscriber, got none',
  ]);
});

test('Budgets tell of what is spent, and of what will be', () => {
  const [actual, forecasted] = [{ notification_type: 'ACTUAL' }, { notification_type: 'FORECASTED' }];
  const monthly = { budget_type: 'COST', time_unit: 'MONTHLY' };
  const document = budgets({
    both: { ...monthly, ...told(forecasted, actual) },
    spent: { ...monthly, ...told(actual) },
    guessed: { ...monthly, budget_type: 'USAGE', ...told(forecasted) },
    silent: monthly,
    daily: { ...monthly, time_unit: 'DAILY', ...told(actual) },
    reserved: { ...monthly, budget_type: 'RI_UTILIZATION', ...told(actual) },
    some: { ...monthly, ...told(actual, { notification_type: '${var.text}' }) },
    kind_unknown: { ...monthly, budget_type: '${var.text}', ...told(actual) },
  });
  expect(outcomesOf(forecast, document)).toEqual({
    pass: at('both'),
    fail: at('guessed', 'silent', 'spent'),
    unknown: at('kind_unknown', 'some'),
    'not-applicable': at('daily', 'reserved'),
  });
});

test('Thresholds of budgets are percentages, 80 for 80 %', () => {
  const percentage = { threshold_type: 'PERCENTAGE' };
  const document = budgets({
    eighty: told({ ...percentage, threshold: 80 }, { ...percentage, threshold: '120' }),
    amount: told({ threshold_type: 'ABSOLUTE_VALUE', threshold: 0.01 }),
    fraction: told({ ...percentage, threshold: 80 }, { ...percentage, threshold: 0.8 }),
    one: told({ ...percentage, threshold: 1 }),
    some: told({ ...percentage, threshold: '${var.text}' }),
    type_unknown: told({ threshold_type: '${var.text}', threshold: 0.8 }),
    somewhere: { notification: '${var.text}' },
  });
  expect(outcomesOf(threshold, document)).toEqual({
    pass: at('amount', 'eighty'),
    fail: at('fraction', 'one'),
    unknown: at('some', 'somewhere', 'type_unknown'),
  });
});

test('Budgets name tags as AWS does, user:Key$Value', () => {
  const tags = (...values: string[]): Document => ({ cost_filter: [{ name: 'TagKeyValue', values }] });
  const document = budgets({
    tagged: tags('user:service$checkout', 'aws:createdBy$ci'),
    untagged: tags('user:service$'),
    other: { cost_filter: { name: 'Service', values: ['Amazon Simple Queue Service'] } },
    unfiltered: {},
    without_user: tags('service$checkout'),
    without_dollar: tags('user:service$checkout', 'user:team:payments'),
    escaped: tags('user:service$${var.text}'),
    name_unknown: { cost_filter: { name: '${var.text}', values: ['service'] } },
    value_unknown: tags('${format("user:service$%s", var.text)}'),
    somewhere: { cost_filter: '${var.text}' },
  });
  expect(outcomesOf(tagFilter, document)).toEqual({
    pass: at('other', 'tagged', 'unfiltered', 'untagged'),
    fail: at('escaped', 'without_dollar', 'without_user'),
    unknown: at('name_unknown', 'somewhere', 'value_unknown'),
  });
  expect(messagesOf(tagFilter, budgets({ without_user: tags('service$checkout') }))).toEqual([
    'aws_budgets_budget.without_user: cost_filter[TagKeyValue].values must be written user:Key$Value, got "service$checkout"',
  ]);
});

test('The budget of a service counts what the service costs', () => {
  const tags = { service: 'checkout' };
  const document = budgets({
    filtered: { tags, cost_filter: [{ name: 'TagKeyValue', values: ['user:service$checkout'] }] },
    expressed: { tags, filter_expression: { tags: { key: 'service', values: ['checkout'] } } },
    viewed: { tags, billing_view_arn: '${var.text}' },
    whole: { tags },
    account: { tags: { team: 'platform' } },
  });
  expect(outcomesOf(scope, document)).toEqual({
    pass: at('expressed', 'filtered', 'viewed'),
    fail: at('whole'),
    'not-applicable': at('account'),
  });
});

test('Budgets have an amount', () => {
  const document = budgets({
    limited: { limit_amount: '1000' },
    planned: { planned_limit: [{ amount: '100' }, { amount: '200' }] },
    adjusted: { auto_adjust_data: { auto_adjust_type: 'HISTORICAL' } },
    zero: { limit_amount: '0' },
    planned_zero: { planned_limit: [{ amount: '100' }, { amount: '0.0' }] },
    none: {},
    somewhere: { limit_amount: '${var.text}' },
  });
  expect(outcomesOf(limit, document)).toEqual({
    pass: at('adjusted', 'limited', 'planned'),
    fail: at('none', 'planned_zero', 'zero'),
    unknown: at('somewhere'),
  });
});

test('No budget stops production by itself', () => {
  const actions = {
    asks: { budget_name: '${aws_budgets_budget.prod.name}', approval_model: 'MANUAL' },
    acts: { budget_name: '${aws_budgets_budget.prod.name}', approval_model: 'AUTOMATIC' },
    acts_somewhere: { budget_name: 'other', approval_model: 'AUTOMATIC' },
    acts_in_dev: { budget_name: '${aws_budgets_budget.dev.name}', approval_model: 'AUTOMATIC' },
    maybe: { budget_name: 'other', approval_model: '${var.text}' },
  };
  const bodies = { prod: { name: 'prod', tags: { stage: 'prod' } }, dev: { name: 'dev', tags: { stage: 'dev' } } };
  expect(outcomesOf(actionApproval, budgets(bodies, { aws_budgets_budget_action: actions }))).toEqual({
    pass: ['aws_budgets_budget_action.asks'],
    fail: ['aws_budgets_budget_action.acts', 'aws_budgets_budget_action.acts_somewhere'],
    unknown: ['aws_budgets_budget_action.maybe'],
    'not-applicable': ['aws_budgets_budget_action.acts_in_dev'],
  });
});

test('Topics that budgets tell let AWS publish to them', () => {
  const policy = (service: string, effect = 'Allow'): string =>
    JSON.stringify({
      Statement: [{ Effect: effect, Principal: { Service: service }, Action: 'SNS:Publish', Resource: '*' }],
    });
  const topics = {
    open: {},
    inline: { policy: policy('budgets.amazonaws.com') },
    wrong: { policy: policy('events.amazonaws.com') },
    denied: { policy: policy('budgets.amazonaws.com', 'Deny') },
    bare: {},
    anomalies: { policy: policy('budgets.amazonaws.com') },
    elsewhere: { policy: '${var.text}' },
    unrelated: {},
  };
  const asked = ['open', 'inline', 'wrong', 'denied', 'bare', 'elsewhere'];
  const document = budgets(
    { all: told(...asked.map((name) => ({ subscriber_sns_topic_arns: [`\${aws_sns_topic.${name}.arn}`] }))) },
    {
      aws_sns_topic: topics,
      aws_sns_topic_policy: { open: { arn: '${aws_sns_topic.open.arn}', policy: policy('budgets.amazonaws.com') } },
      aws_ce_anomaly_subscription: { all: { subscriber: { address: '${aws_sns_topic.anomalies.arn}', type: 'SNS' } } },
    },
  );
  expect(outcomesOf(topicPolicy, document)).toEqual({
    pass: ['aws_sns_topic.inline', 'aws_sns_topic.open'],
    fail: ['aws_sns_topic.anomalies', 'aws_sns_topic.bare', 'aws_sns_topic.denied', 'aws_sns_topic.wrong'],
    unknown: ['aws_sns_topic.elsewhere'],
    'not-applicable': ['aws_sns_topic.unrelated'],
  });
  expect(messagesOf(topicPolicy, document)).toContain(
    'aws_sns_topic.anomalies: policy must let costalerts.amazonaws.com publish, got no such statement',
  );
});

test('Subscriptions to cost anomalies say how large one must be', () => {
  const subscriptions = {
    hundred: { threshold_expression: { dimension: { key: 'ANOMALY_TOTAL_IMPACT_ABSOLUTE', values: ['100'] } } },
    any: {},
  };
  expect(outcomesOf(anomalyThreshold, { resource: { aws_ce_anomaly_subscription: subscriptions } })).toEqual({
    pass: ['aws_ce_anomaly_subscription.hundred'],
    fail: ['aws_ce_anomaly_subscription.any'],
  });
});

test('Cost anomalies reach their subscribers', () => {
  const [mail, topic] = [{ type: 'EMAIL' }, { type: 'SNS' }];
  const subscriptions = {
    at_once: { frequency: 'IMMEDIATE', subscriber: [topic] },
    daily: { frequency: 'DAILY', subscriber: [mail, mail] },
    mail_at_once: { frequency: 'IMMEDIATE', subscriber: [topic, mail] },
    daily_topic: { frequency: 'DAILY', subscriber: [topic] },
    nobody: { frequency: 'WEEKLY' },
    somewhere: { frequency: '${var.text}', subscriber: [mail] },
  };
  expect(outcomesOf(anomalySubscriber, { resource: { aws_ce_anomaly_subscription: subscriptions } })).toEqual({
    pass: ['aws_ce_anomaly_subscription.at_once', 'aws_ce_anomaly_subscription.daily'],
    fail: [
      'aws_ce_anomaly_subscription.daily_topic',
      'aws_ce_anomaly_subscription.mail_at_once',
      'aws_ce_anomaly_subscription.nobody',
    ],
    unknown: ['aws_ce_anomaly_subscription.somewhere'],
  });
});

test('Somebody subscribes to each monitor of cost anomalies', () => {
  const resource = {
    aws_ce_anomaly_monitor: { heard: {}, unheard: {} },
    aws_ce_anomaly_subscription: { all: { monitor_arn_list: ['${aws_ce_anomaly_monitor.heard.arn}'] } },
  };
  expect(outcomesOf(anomalySubscribed, { resource })).toEqual({
    pass: ['aws_ce_anomaly_monitor.heard'],
    fail: ['aws_ce_anomaly_monitor.unheard'],
  });
  const somebodys = { monitor_arn_list: ['${var.text}'] };
  expect(
    outcomesOf(anomalySubscribed, {
      resource: { aws_ce_anomaly_monitor: { maybe: {} }, aws_ce_anomaly_subscription: { somebodys } },
    }),
  ).toEqual({ unknown: ['aws_ce_anomaly_monitor.maybe'] });
});
