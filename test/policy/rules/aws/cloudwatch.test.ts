import { alarmActions } from '../../../../src/policy/rules/aws/cloudwatch/alarm-actions';
import { logKey } from '../../../../src/policy/rules/aws/cloudwatch/log-key';
import { logRetention } from '../../../../src/policy/rules/aws/cloudwatch/log-retention';
import { logYear } from '../../../../src/policy/rules/aws/cloudwatch/log-year';
import { Document, outcomesOf } from '../../support';

const groups = (bodies: Record<string, object>): Document => ({ resource: { aws_cloudwatch_log_group: bodies } });
const at = (...names: string[]): string[] => names.map((name) => `aws_cloudwatch_log_group.${name}`);
const days = (retention_in_days: unknown, stage = 'prod'): object => ({ retention_in_days, tags: { stage } });

test('log groups say how long they keep logs', () => {
  const document = groups({ month: days(30), never: days(0), silent: {}, unknown: days('${var.d}') });
  expect(outcomesOf(logRetention, document)).toEqual({
    pass: at('month'),
    fail: at('never', 'silent'),
    unknown: at('unknown'),
  });
});

test('production log groups keep logs for a year', () => {
  const document = groups({
    year: days(365),
    forever: days(0),
    month: days(30),
    dev: days(30, 'dev'),
    unknown: days('${var.d}'),
  });
  expect(outcomesOf(logYear, document)).toEqual({
    pass: at('forever', 'year'),
    fail: at('month'),
    unknown: at('unknown'),
    'not-applicable': at('dev'),
  });
});

test('log groups of important or confidential data encrypt with a customer-managed key', () => {
  const tags = { tier: '0' };
  const document = {
    resource: {
      aws_kms_key: { k: {} },
      aws_cloudwatch_log_group: {
        own: { tags, kms_key_id: '${aws_kms_key.k.arn}' },
        none: { tags },
        unknown: { tags, kms_key_id: '${var.k}' },
        plain: {},
      },
    },
  };
  expect(outcomesOf(logKey, document)).toEqual({
    pass: at('own'),
    fail: at('none'),
    unknown: at('unknown'),
    'not-applicable': at('plain'),
  });
});

test('alarms call somebody', () => {
  const calls = { alarm_actions: ['${aws_sns_topic.t.arn}'] };
  const document = {
    resource: {
      aws_cloudwatch_metric_alarm: {
        calls,
        muted: { ...calls, actions_enabled: false },
        nobody: {},
        part: { alarm_name: 'part' },
        unknown: { ...calls, actions_enabled: '${var.on}' },
      },
      aws_cloudwatch_composite_alarm: {
        whole: { alarm_rule: 'ALARM(${aws_cloudwatch_metric_alarm.part.alarm_name})', alarm_actions: [] },
      },
    },
  };
  expect(outcomesOf(alarmActions, document)).toEqual({
    pass: ['aws_cloudwatch_metric_alarm.calls'],
    fail: [
      'aws_cloudwatch_composite_alarm.whole',
      'aws_cloudwatch_metric_alarm.muted',
      'aws_cloudwatch_metric_alarm.nobody',
    ],
    unknown: ['aws_cloudwatch_metric_alarm.unknown'],
    'not-applicable': ['aws_cloudwatch_metric_alarm.part'],
  });
});
