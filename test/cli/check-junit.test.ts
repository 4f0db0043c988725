import fc from 'fast-check';
import { junit } from '../../src/cli/check/junit';
import { Check } from '../../src/cli/check/run-check';
import { xmlAttribute, xmlText } from '../../src/cli/check/xml-text';
import { evaluate } from '../../src/policy/engine/evaluate';
import { RuleSet } from '../../src/policy/engine/rule-set';
import { defineRule } from '../../src/policy/rule/define-rule';
import { Finding } from '../../src/policy/rule/finding';
import { RuleSeverity } from '../../src/policy/rule/rule-severity';
import { graphOf } from '../policy/support';

/** A rule that finds what a thing says is to be found. */
const rule = defineRule(
  {
    id: 'acme-right',
    title: 'Things are right',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['x_thing'],
    rationale: 'Wrong things break.',
    remediation: 'Put it right.',
  },
  (thing) => {
    const found = thing.value('found').text;
    if (found === 'throw') throw new TypeError('no <luck>');
    if (found === 'not-applicable') return [Finding.notApplicable('none here')];
    if (found === 'unknown') return [Finding.unknown('var.x')];
    return found === undefined ? [] : [Finding.fail(found)];
  },
);

function xmlOf(
  things: Readonly<Record<string, object>>,
  least: RuleSeverity,
  problems: Check['exceptionProblems'] = [],
) {
  const rules = new RuleSet([
    { forType: (type) => (type === 'x_thing' ? [{ rule, severity: RuleSeverity.WARNING }] : []) },
  ]);
  const report = evaluate(graphOf({ shop: { resource: { x_thing: things } } }), rules, () => undefined);
  const input = { kind: 'document' as const, given: 'shop', stacks: [], notes: [] };
  return junit(
    { report, input, exceptionProblems: problems, expiring: [], catalogue: [], exceptions: [], notes: [] },
    least,
  );
}

test('every rule and resource is a test of the suite of its stack', () => {
  const xml = xmlOf(
    {
      ok: {},
      bad: { found: 'is "a" & <b>' },
      none: { found: 'not-applicable' },
      open: { found: 'unknown' },
      broken: { found: 'throw' },
    },
    RuleSeverity.WARNING,
  );
  expect(xml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="roadbed check" tests="5" failures="1" errors="1" skipped="2">
<testsuite name="shop" tests="5" failures="1" errors="1" skipped="2">
<testcase classname="acme-right" name="shop/x_thing.ok"/>
<testcase classname="acme-right" name="shop/x_thing.bad"><failure type="acme-right" message="warning: is &quot;a&quot; &amp; &lt;b&gt;">warning: is "a" &amp; &lt;b&gt;
Things are right
Put it right.</failure></testcase>
<testcase classname="acme-right" name="shop/x_thing.none"><skipped message="not applicable: none here"/></testcase>
<testcase classname="acme-right" name="shop/x_thing.open"><skipped message="known only after apply: var.x"/></testcase>
<testcase classname="acme-right" name="shop/x_thing.broken"><error type="acme-right" message="TypeError: no &lt;luck&gt;">TypeError: no &lt;luck&gt;
a rule must not throw: mend it</error></testcase>
</testsuite>
</testsuites>
`);
});

test('what is less severe than what stops is skipped, so that tests fail exactly when the exit code is 2', () => {
  expect(xmlOf({ bad: { found: 'is wrong' } }, RuleSeverity.ERROR)).toContain('<skipped message="warning: is wrong"/>');
});

test('a problem with an exception is an error', () => {
  const xml = xmlOf({}, RuleSeverity.ERROR, [{ message: 'exception EXC-1 expired', fix: 'mend it' }]);
  expect(xml).toContain('<testsuites name="roadbed check" tests="1" failures="0" errors="1" skipped="0">');
  expect(xml).toContain('<error type="exceptions" message="exception EXC-1 expired">');
});

test.each([
  ['a control character', 'a\u0000b\u001bc', 'a\uFFFDb\uFFFDc'],
  ['half a pair', 'a\uD800b', 'a\uFFFDb'],
  ['a whole pair', 'a\u{1F6A7}b', 'a\u{1F6A7}b'],
  ['a line break', 'a\nb', 'a&#10;b'],
])('an attribute holds %s as XML 1.0 can', (_, text, written) => {
  expect(xmlAttribute(text)).toBe(written);
});

test('nothing that XML 1.0 forbids is ever written', () => {
  const char = String.raw`[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]`;
  const text = fc.string({ unit: 'binary', maxLength: 20 });
  fc.assert(
    fc.property(fc.oneof(text, fc.constantFrom('\uFFFE', '\uDC00x', '\u0008')), (any) => {
      expect(xmlText(any)).toMatch(new RegExp(`^${char}*$`, 'u'));
      expect(xmlAttribute(any)).toMatch(new RegExp(`^${char}*$`, 'u'));
      expect(xmlAttribute(any)).not.toMatch(/["<\n\r\t]/);
    }),
  );
});
