import { Token } from 'cdktf';
import { OnCall } from '../../src/core/on-call';
import { errorOf } from './support';

const NAME = 'a name of letters, digits, hyphens, underscores and dots';
const CHANNEL = 'a channel, without #: lower-case letters, digits, hyphens and underscores';

test.each([
  ['pagerduty', OnCall.pagerDuty],
  ['opsgenie', OnCall.opsgenie],
  ['slack', OnCall.slack],
])('%s says where a page and a ticket go', (system, make) => {
  const onCall = make({ page: 'acme-primary', ticket: 'acme-tickets' });
  expect({ ...onCall }).toEqual({ system, page: `${system}:acme-primary`, ticket: `${system}:acme-tickets` });
});

test('tickets go where pages go unless told otherwise', () => {
  expect(OnCall.slack({ page: 'alerts' }).ticket).toBe('slack:alerts');
});

test.each([
  ['OnCall.pagerDuty', OnCall.pagerDuty, 'Acme Primary', NAME],
  ['OnCall.opsgenie', OnCall.opsgenie, '', NAME],
  ['OnCall.slack', OnCall.slack, '#alerts', CHANNEL],
  ['OnCall.slack', OnCall.slack, 'Alerts', CHANNEL],
])('%s refuses the page %#, once', (maker, make, page, words) => {
  expect(errorOf(() => make({ page })).message).toBe(
    `${maker} cannot call anybody: 1 problem\n\n  page must be ${words}, got "${page}"\n\nNothing was written.`,
  );
});

test('tells a bad page and a bad ticket together', () => {
  const name = 'x'.repeat(81);
  expect(errorOf(() => OnCall.pagerDuty({ page: name, ticket: 'a b' })).problems).toEqual([
    { message: expect.stringMatching(/^page must be at most 80 characters, got 81: "x+/), fix: 'choose a shorter one' },
    { message: `ticket must be ${NAME}, got "a b"` },
  ]);
});

test('refuses a token', () => {
  expect(errorOf(() => OnCall.pagerDuty({ page: Token.asString({ a: 1 }) })).problems[0]?.message).toBe(
    'page must be a literal, got a token (a value known only after apply)',
  );
});
