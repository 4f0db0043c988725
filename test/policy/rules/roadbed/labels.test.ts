import { ownerLabels } from '../../../../src/policy/rules/roadbed/owner-labels';
import { tierLabel } from '../../../../src/policy/rules/roadbed/tier-label';
import { messagesOf, outcomesOf } from '../../support';

const QUEUES = {
  resource: {
    aws_sqs_queue: {
      owned: { tags: { team: 'payments', environment: 'prod', service: 'checkout', tier: '0' } },
      nobodys: { tags: { Name: 'x' } },
      half: { tags: { team: 'payments', service: 'checkout' } },
      maybe: { tags: '${var.tags}' },
    },
    kubernetes_service_v1: {
      owned: { metadata: { labels: { 'roadbed.dev/team': 'a', 'roadbed.dev/environment': 'b' } } },
    },
    datadog_monitor: { owned: { tags: ['team:payments', 'env:prod'] } },
  },
};

test('resources say which team owns them and which environment they are in', () => {
  expect(outcomesOf(ownerLabels, QUEUES)).toEqual({
    pass: ['aws_sqs_queue.owned', 'datadog_monitor.owned', 'kubernetes_service_v1.owned'],
    fail: ['aws_sqs_queue.half', 'aws_sqs_queue.nobodys'],
    unknown: ['aws_sqs_queue.maybe'],
  });
  expect(messagesOf(ownerLabels, QUEUES)).toContain(
    'aws_sqs_queue.half: must be labelled with its environment, got no such label',
  );
});

test('what belongs to a service says of which tier it is', () => {
  expect(outcomesOf(tierLabel, QUEUES).fail).toEqual(['aws_sqs_queue.half']);
});
