import { customerKey } from '../../../../src/policy/rules/google/pubsub/customer-key';
import { deadLetterTopic } from '../../../../src/policy/rules/google/pubsub/dead-letter-topic';
import { neverExpires } from '../../../../src/policy/rules/google/pubsub/never-expires';
import { publicMember } from '../../../../src/policy/rules/google/pubsub/public-member';
import { pushAuthentication } from '../../../../src/policy/rules/google/pubsub/push-authentication';
import { Document, messagesOf, outcomesOf } from '../../support';

const subscriptions = (bodies: Record<string, object>): Document => ({
  resource: { google_pubsub_topic: { dead: {}, orders: {} }, google_pubsub_subscription: bodies },
});
const at = (...names: string[]): string[] => names.map((name) => `google_pubsub_subscription.${name}`);
const prod = { labels: { stage: 'prod', tier: '1' } };

test('topics of important or confidential data encrypt with a customer-managed key', () => {
  const topics = (...names: string[]): string[] => names.map((name) => `google_pubsub_topic.${name}`);
  const document = {
    resource: {
      google_kms_crypto_key: { data: {} },
      google_pubsub_topic: {
        own: { ...prod, kms_key_name: '${google_kms_crypto_key.data.id}' },
        none: prod,
        unknown: { ...prod, kms_key_name: '${var.key}' },
        plain: {},
      },
    },
  };
  expect(outcomesOf(customerKey, document)).toEqual({
    pass: topics('own'),
    fail: topics('none'),
    unknown: topics('unknown'),
    'not-applicable': topics('plain'),
  });
});

test('subscriptions have a dead-letter topic', () => {
  const document = subscriptions({
    on: {
      topic: '${google_pubsub_topic.orders.id}',
      dead_letter_policy: { dead_letter_topic: '${google_pubsub_topic.dead.id}' },
    },
    none: { topic: '${google_pubsub_topic.orders.id}' },
    dead: { topic: '${google_pubsub_topic.dead.id}' },
    elsewhere: { topic: 'projects/p/topics/t', dead_letter_policy: [{ dead_letter_topic: '${var.topic}' }] },
    unknown: { topic: 'projects/p/topics/t', dead_letter_policy: '${var.policy}' },
  });
  expect(outcomesOf(deadLetterTopic, document)).toEqual({
    pass: at('elsewhere', 'on'),
    fail: at('none'),
    unknown: at('unknown'),
    'not-applicable': at('dead'),
  });
});

test('messages are pushed by HTTPS, with a token that names the sender', () => {
  const oidc_token = { service_account_email: '${google_service_account.push.email}' };
  const push = (push_endpoint: string, more: object = { oidc_token }): object => ({
    push_config: { push_endpoint, ...more },
  });
  const document = subscriptions({
    right: push('https://orders.example.com/push'),
    host: push('https://${var.host}/push'),
    plain: push('http://orders.example.com/push'),
    nobody: push('https://orders.example.com/push', {}),
    unknown: push('${var.endpoint}'),
    pull: {},
  });
  expect(outcomesOf(pushAuthentication, document)).toEqual({
    pass: at('host', 'right'),
    fail: at('nobody', 'plain'),
    unknown: at('unknown'),
    'not-applicable': at('pull'),
  });
});

test('production subscriptions never expire', () => {
  const expiry = (ttl: string): object => ({ ...prod, expiration_policy: { ttl } });
  const document = subscriptions({
    never: expiry(''),
    month: expiry('2678400s'),
    silent: prod,
    unknown: expiry('${var.ttl}'),
    dev: { labels: { stage: 'dev' } },
  });
  expect(outcomesOf(neverExpires, document)).toEqual({
    pass: at('never'),
    fail: at('month', 'silent'),
    unknown: at('unknown'),
    'not-applicable': at('dev'),
  });
  expect(messagesOf(neverExpires, subscriptions({ a: expiry('60s') }))).toEqual([
    'google_pubsub_subscription.a: expiration_policy.ttl must be "", which is never, got "60s"',
  ]);
});

test('no topic or subscription is granted to everybody', () => {
  const role = 'roles/pubsub.publisher';
  const document = {
    resource: {
      google_pubsub_topic_iam_member: {
        everybody: { role, member: 'allUsers' },
        one: { role, member: 'serviceAccount:a@p.iam.gserviceaccount.com' },
        unknown: { role, member: '${var.member}' },
      },
      google_pubsub_subscription_iam_binding: { accounts: { role, members: ['allAuthenticatedUsers'] } },
    },
  };
  expect(outcomesOf(publicMember, document)).toEqual({
    pass: ['google_pubsub_topic_iam_member.one'],
    fail: ['google_pubsub_subscription_iam_binding.accounts', 'google_pubsub_topic_iam_member.everybody'],
    unknown: ['google_pubsub_topic_iam_member.unknown'],
  });
});
