import fc from 'fast-check';
import { AlertSeverity } from '../../../../src/constructs/slo-alert-set/alerting/alert-severity';
import { handleOf } from '../../../../src/constructs/slo-alert-set/backends/datadog/handles';
import { messageOf } from '../../../../src/constructs/slo-alert-set/backends/datadog/message';
import { plainText, plainUrl } from '../../../../src/core/dashboards/datadog/plain-text';

const text = (sentence: string): Parameters<typeof messageOf>[0] => ({
  title: 'checkout availability in prod: fast burn',
  severity: AlertSeverity.PAGE,
  sentences: [sentence],
  links: [{ name: 'runbook', url: 'https://runbooks.acme.example/@checkout/{{env}}' }],
});
const context = { target: 'slack:payments', dashboardUrl: 'https://app.datadoghq.com/dashboard/abc' };

test('a mention in a user’s text mentions nobody', () => {
  expect(plainText('ask @all or ops@acme.example')).toBe('ask (at)all or ops(at)acme.example');
});

test('a variable in a user’s text is no variable', () => {
  expect(plainText('{{#is_alert}} {{{value}}} {{{{raw}}}}')).toBe('{ {#is_alert}} { { {value}}} { { { {raw}}}}');
});

test('a template of Terraform’s in a user’s text is none', () => {
  expect(plainText('${amount} %{if} ${{x}}')).toBe('$${amount} %%{if} $${ {x}}');
});

test('an address keeps its meaning without mention and variable', () => {
  expect(plainUrl('https://a.example/@x/{{y}}?z=${1}')).toBe('https://a.example/%40x/%7B%7By%7D%7D?z=$%7B1%7D');
});

test('the handle is a line of its own, outside of every condition', () => {
  expect(messageOf(text('It burns.'), context).split('\n')).toEqual([
    '{{^is_recovery}}',
    'It burns.',
    '[runbook](https://runbooks.acme.example/%40checkout/%7B%7Benv%7D%7D) · [dashboard](https://app.datadoghq.com/dashboard/abc)',
    '{{/is_recovery}}',
    '{{#is_recovery}}Over: checkout availability in prod: fast burn.{{/is_recovery}}',
    '@slack-payments',
  ]);
});

test('a name keeps whatever stands behind its system', () => {
  expect(handleOf('pagerduty:a:b')).toBe('@pagerduty-a:b');
});

test('whatever a user writes, a message has the conditions and the mention that Roadbed wrote', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.constantFrom('{', '{{', '@', '@all', '{{/is_recovery}}', '${', '%{'))),
      (parts) => {
        const message = messageOf(text(parts.join('')), context);
        expect(message.match(/\{\{[^ ]*?\}\}/g)).toEqual([
          '{{^is_recovery}}',
          '{{/is_recovery}}',
          '{{#is_recovery}}',
          '{{/is_recovery}}',
        ]);
        expect(message.match(/@\S*/g)).toEqual(['@slack-payments']);
        expect(message.match(/(?<!\$)\$\{|(?<!%)%\{/)).toBeNull();
      },
    ),
  );
});
