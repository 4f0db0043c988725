import { backoffLimit } from '../../../../src/policy/rules/kubernetes/job/backoff-limit';
import { concurrency } from '../../../../src/policy/rules/kubernetes/job/concurrency';
import { deadline } from '../../../../src/policy/rules/kubernetes/job/deadline';
import { startingDeadline } from '../../../../src/policy/rules/kubernetes/job/starting-deadline';
import { timeToLive } from '../../../../src/policy/rules/kubernetes/job/time-to-live';
import { outcomesOf } from '../../support';
import { objects } from './objects';

const CRON = 'kubernetes_cron_job_v1';
const JOB = 'kubernetes_job_v1';
const of = (type: string, ...names: string[]): string[] => names.map((name) => `${type}.${name}`);

test.each([
  { opinion: 'jobs end, one way or the other', rule: deadline, argument: 'active_deadline_seconds', value: 3600 },
  { opinion: 'jobs say how often they are tried again', rule: backoffLimit, argument: 'backoff_limit', value: 0 },
])('$opinion', ({ rule, argument, value }) => {
  const says = { [argument]: value };
  expect(outcomesOf(rule, objects(JOB, { says, silent: {} }))).toEqual({
    pass: of(JOB, 'says'),
    fail: of(JOB, 'silent'),
  });
  const scheduled = { job_template: { spec: says } };
  expect(outcomesOf(rule, objects(CRON, { scheduled, misplaced: says }))).toEqual({
    pass: of(CRON, 'scheduled'),
    fail: of(CRON, 'misplaced'),
  });
});

test('jobs are cleared away when they are done', () => {
  expect(outcomesOf(timeToLive, objects(JOB, { cleared: { ttl_seconds_after_finished: '60' }, kept: {} }))).toEqual({
    pass: of(JOB, 'cleared'),
    fail: of(JOB, 'kept'),
  });
});

test('a schedule does not start a job while the one before still runs', () => {
  const policy = (value: string): Record<string, unknown> => ({ concurrency_policy: value });
  const document = objects(CRON, {
    forbids: policy('Forbid'),
    replaces: policy('Replace'),
    allows: policy('Allow'),
    silent: {},
    unsure: policy('${var.any}'),
  });
  expect(outcomesOf(concurrency, document)).toEqual({
    pass: of(CRON, 'forbids', 'replaces'),
    fail: of(CRON, 'allows', 'silent'),
    unknown: of(CRON, 'unsure'),
  });
});

test('a schedule says how late a job may start', () => {
  const late = (seconds: unknown): Record<string, unknown> => ({ starting_deadline_seconds: seconds });
  const document = objects(CRON, { minutes: late(300), at_once: late(5), silent: {}, unsure: late('${var.any}') });
  expect(outcomesOf(startingDeadline, document)).toEqual({
    pass: of(CRON, 'minutes'),
    fail: of(CRON, 'at_once', 'silent'),
    unknown: of(CRON, 'unsure'),
  });
});
