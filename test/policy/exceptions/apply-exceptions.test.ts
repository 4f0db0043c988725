import fc from 'fast-check';
import { evaluate } from '../../../src/policy/engine/evaluate';
import { PolicyReport, resultsOf } from '../../../src/policy/engine/policy-report';
import { RuleSet } from '../../../src/policy/engine/rule-set';
import { applyExceptions, ExceptionRun } from '../../../src/policy/exceptions/apply-exceptions';
import { PolicyException } from '../../../src/policy/exceptions/policy-exception';
import { defineRule } from '../../../src/policy/rule/define-rule';
import { RuleSeverity } from '../../../src/policy/rule/rule-severity';
import { graphOf } from '../support';

const RIGHT = defineRule(
  {
    id: 'acme-right',
    title: 'Things are right',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['x_thing'],
    rationale: 'Wrong things break.',
    remediation: 'Put it right.',
  },
  (thing) => [...thing.mustBeTrue('up'), ...thing.mustBeTrue('down')],
);

const made = (path: string, owner?: string): object => ({
  metadata: { path, ...(owner && { roadbed: { path: owner, construct: 'PavedService', version: '1.0' } }) },
});
const REPORT = ((): PolicyReport => {
  const rules = new RuleSet([
    { forType: (type) => (type === 'x_thing' ? [{ rule: RIGHT, severity: RuleSeverity.ERROR }] : []) },
  ]);
  const things = {
    mine: { up: true, down: false, '//': made('shop/mine') },
    near: { up: true, down: true, '//': made('shop/mine-too') },
    part: { up: false, down: '${var.x}', '//': made('shop/checkout/Resource', 'shop/checkout') },
  };
  return evaluate(graphOf({ shop: { resource: { x_thing: things } } }), rules, () => undefined);
})();

const exception = (more: Partial<PolicyException> = {}): PolicyException => ({
  id: 'EXC-1',
  rule: 'acme-right',
  path: 'shop/mine',
  reason: 'the vendor appliance cannot do otherwise',
  owner: 'payments',
  approver: 'security',
  ticket: 'SEC-812',
  issued: '2026-11-01',
  expires: '2027-01-31',
  ...more,
});
const run = (exceptions: readonly PolicyException[], more: Partial<ExceptionRun> = {}) =>
  applyExceptions(REPORT, { exceptions, today: '2026-11-25', stacks: ['shop'], shared: false, ...more });
const excepted = (report: PolicyReport): string[] =>
  resultsOf(report).flatMap((result) =>
    result.outcome === 'excepted' ? [`${result.resource.name}.${result.finding} ${result.exception}`] : [],
  );
const messages = (exceptions: readonly PolicyException[], more: Partial<ExceptionRun> = {}): string[] =>
  run(exceptions, more).problems.map(({ message, fix }) => `${message} | ${fix}`);

test('covers the findings of its rule at its construct, and no other', () => {
  const { report, problems } = run([exception()]);
  expect(excepted(report)).toEqual(['mine.down EXC-1']);
  expect(problems).toEqual([]);
});

test('covers all that is below a construct of Roadbed’s, what is unknown too', () => {
  expect(excepted(run([exception({ path: 'shop/checkout' })]).report)).toEqual(['part.up EXC-1', 'part.down EXC-1']);
});

test('covers the one finding it names', () => {
  const { report, problems } = run([exception({ path: 'shop/checkout', finding: 'up' })]);
  expect(excepted(report)).toEqual(['part.up EXC-1']);
  expect(problems).toEqual([]);
});

test.each<[string, Partial<PolicyException>, string]>([
  [
    'expired',
    { issued: '2026-09-01', expires: '2026-11-24' },
    'exception EXC-1 from acme-right for shop/mine expired on 2026-11-24 | mend what it was for, or have it approved again with a new expiry; owner payments, approved by security, SEC-812',
  ],
  [
    'not yet granted',
    { issued: '2026-11-26' },
    'exception EXC-1 from acme-right for shop/mine begins on 2026-11-26, and today is 2026-11-25 | correct issued, or wait; owner payments, approved by security, SEC-812',
  ],
  [
    'unused',
    { path: 'shop/mine-too' },
    'exception EXC-1 from acme-right for shop/mine-too is not used: the rule holds there | delete it; owner payments, approved by security, SEC-812',
  ],
  [
    'of a finding that is not there',
    { path: 'shop/checkout', finding: 'dwon' },
    'exception EXC-1 from acme-right for shop/checkout is not used: no finding there is called "dwon" | did you mean "down"?',
  ],
  [
    'of a construct that is not there',
    { path: 'shop/mime' },
    'exception EXC-1 for "shop/mime" matches no construct | did you mean "shop/mine"?',
  ],
  [
    'of what is inside a construct',
    { path: 'shop/checkout/Resource' },
    'exception EXC-1 names "shop/checkout/Resource", which is inside of the construct "shop/checkout" and may change with it | path: "shop/checkout", and finding where one of several is meant',
  ],
  [
    'of a whole stack',
    { path: 'shop' },
    'exception EXC-1 for "shop" is too broad: that is a whole stack or more | name the construct that it is for, one exception each',
  ],
])('one that is %s is a problem, and covers nothing', (_, wrong, message) => {
  expect(messages([exception(wrong)])).toEqual([message]);
  expect(excepted(run([exception(wrong)]).report)).toEqual([]);
});

test('of two that cover the same, the second is unused', () => {
  expect(messages([exception(), exception({ id: 'EXC-2' })])).toEqual([
    'exception EXC-2 from acme-right for shop/mine is not used: another exception covers all it is for | delete it; owner payments, approved by security, SEC-812',
  ]);
});

test('where exceptions are shared by several apps, one that has nothing to do here is let be', () => {
  expect(
    messages([exception({ path: 'billing/invoices' }), exception({ id: 'EXC-2', path: 'shop/mine-too' })], {
      shared: true,
    }),
  ).toEqual([]);
});

test('holds on its last day, and is announced 30 days before', () => {
  const daysLeft = (today: string): (readonly [string, number])[] =>
    run([exception()], { today }).expiring.map(({ exception: { id }, days }) => [id, days] as const);
  expect(daysLeft('2026-12-31')).toEqual([]);
  expect(daysLeft('2027-01-01')).toEqual([['EXC-1', 30]]);
  expect(daysLeft('2027-01-31')).toEqual([['EXC-1', 0]]);
  expect(messages([exception()], { today: '2027-02-01' })).toHaveLength(1);
});

test('an exception covers exactly the findings at or below its path, whatever the paths are', () => {
  const segment = fc.constantFrom('a', 'ab', 'b', 'a-b', 'ü', '日本');
  const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((parts) => ['shop', ...parts].join('/'));
  const rules = new RuleSet([
    { forType: (type) => (type === 'x_thing' ? [{ rule: RIGHT, severity: RuleSeverity.ERROR }] : []) },
  ]);
  fc.assert(
    fc.property(fc.uniqueArray(path, { minLength: 1, maxLength: 6 }), path, (paths, meant) => {
      const things = Object.fromEntries(paths.map((each, index) => [`t${index}`, { down: true, '//': made(each) }]));
      const report = evaluate(graphOf({ shop: { resource: { x_thing: things } } }), rules, () => undefined);
      const result = applyExceptions(report, {
        exceptions: [exception({ path: meant })],
        today: '2026-11-25',
        stacks: ['shop'],
        shared: false,
      });
      const covered = resultsOf(result.report).filter(({ outcome }) => outcome === 'excepted');
      const parts = meant.split('/');
      const expected = paths.filter((each) => parts.every((part, index) => each.split('/')[index] === part));
      expect(covered.map(({ resource }) => resource.constructPath).sort()).toEqual(expected.sort());
      expect(result.problems).toHaveLength(expected.length === 0 ? 1 : 0);
    }),
  );
});
