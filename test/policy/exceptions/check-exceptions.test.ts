import { Problems } from '../../../src/core/validation';
import { checkExceptions } from '../../../src/policy/exceptions/check-exceptions';
import { PolicyException } from '../../../src/policy/exceptions/policy-exception';
import { Framework } from '../../../src/policy/frameworks/framework';
import { defineRule } from '../../../src/policy/rule/define-rule';
import { PolicyRule } from '../../../src/policy/rule/policy-rule';
import { RuleSeverity } from '../../../src/policy/rule/rule-severity';

const rule = (id: string, more: object = {}): PolicyRule =>
  defineRule(
    {
      id,
      title: 'Things are right',
      severity: RuleSeverity.ERROR,
      resourceTypes: ['x_thing'],
      rationale: 'Wrong things break.',
      remediation: 'put it right',
      ...more,
    },
    () => [],
  );
const RULES = [
  rule('acme-thing'),
  rule('acme-never', { exceptable: false }),
  rule('acme-card', { controls: { pciDss: ['3.5.1'] } }),
];
const GOOD: PolicyException = {
  id: 'EXC-1',
  rule: 'acme-thing',
  path: 'shop/bucket',
  reason: 'the vendor appliance cannot do otherwise',
  owner: 'payments',
  approver: 'security',
  ticket: 'SEC-812',
  issued: '2026-11-01',
  expires: '2027-04-30',
};

function problemsWith(exceptions: readonly unknown[], frameworks: readonly Framework[] = []): string[] {
  const problems = new Problems('test');
  checkExceptions(problems, 'exceptions', exceptions as PolicyException[], { rules: RULES, frameworks });
  return problems.all.map(({ message, fix }) => (fix === undefined ? message : `${message} | ${fix}`));
}

test('an exception with every field, and 180 days long, is in order', () => {
  expect(problemsWith([GOOD])).toEqual([]);
});

test.each<[string, object, string]>([
  ['no id', { id: undefined }, 'exceptions[0].id must be EXC- and 1 to 6 digits, got nothing'],
  ['an id of another form', { id: 'exc-1' }, 'exceptions "exc-1".id must be EXC- and 1 to 6 digits, got "exc-1"'],
  [
    'a misspelt field',
    { expiry: '2027-01-01' },
    'exceptions "EXC-1".expiry is not a known prop | did you mean "expires"?',
  ],
  [
    'a short reason',
    { reason: 'because' },
    'exceptions "EXC-1".reason must be at least 20 characters, got "because" | say why it is acceptable: whoever reads it in a year must understand',
  ],
  [
    'a reason of blanks',
    { reason: ' '.repeat(30) },
    `exceptions "EXC-1".reason must be a text of at least 20 characters, got "${' '.repeat(30)}"`,
  ],
  [
    'no owner',
    { owner: undefined },
    'exceptions "EXC-1".owner must be one line of text, got nothing | the team or person who answers for it',
  ],
  [
    'no approver',
    { approver: '' },
    'exceptions "EXC-1".approver must be one line of text, got "" | who has approved it',
  ],
  [
    'an owner who approves',
    { approver: ' Payments ' },
    'exceptions "EXC-1".approver must be one line of text, got " Payments " | who has approved it',
  ],
  [
    'an owner who approves, in other letters',
    { approver: 'Payments' },
    'exceptions "EXC-1".approver must be somebody else than the owner, got "Payments" for both | nobody approves what they ask for',
  ],
  [
    'no ticket',
    { ticket: undefined },
    'exceptions "EXC-1".ticket must be one line of text, got nothing | where it was discussed, such as "SEC-812"',
  ],
  [
    'a day that is none',
    { expires: '2027-02-30' },
    'exceptions "EXC-1".expires must be a day such as "2026-11-25", got "2027-02-30"',
  ],
  [
    'a date',
    { issued: new Date(0) },
    'exceptions "EXC-1".issued must be a day such as "2026-11-25", got "1970-01-01T00:00:00.000Z"',
  ],
  [
    'an end before the beginning',
    { expires: '2026-10-31' },
    'exceptions "EXC-1".expires must not be before issued, got 2026-10-31 < 2026-11-01',
  ],
  [
    '181 days',
    { expires: '2027-05-01' },
    'exceptions "EXC-1".expires must be at most 180 days after issued, got 181 (2026-11-01 to 2027-05-01) | grant it for less, and renew it when it was looked at again',
  ],
  [
    'a rule that is none',
    { rule: 'acme-things' },
    'exceptions "EXC-1".rule must be the id of a rule, got "acme-things" | did you mean "acme-thing"?',
  ],
  [
    'a rule that has no exceptions',
    { rule: 'acme-never' },
    'exceptions "EXC-1".rule must be one that can be excepted, got "acme-never", which never can | put it right',
  ],
  ['an empty path', { path: '' }, 'exceptions "EXC-1".path must be one line of text, got ""'],
  ['a path with a newline', { path: 'a\nb' }, 'exceptions "EXC-1".path must be one line of text, got "a\\nb"'],
])('%s is refused', (_, wrong, message) => {
  expect(problemsWith([{ ...GOOD, ...wrong }])).toEqual([message]);
});

test('two of one id are refused', () => {
  expect(problemsWith([GOOD, { ...GOOD, path: 'shop/other' }])).toEqual([
    'exceptions "EXC-1" is there twice | give each exception an id of its own, for ever',
  ]);
});

test.each([null, 'EXC-1', 7])('%p is no exception', (odd) => {
  expect(problemsWith([odd])).toHaveLength(1);
});

test('PCI DSS asks for a compensating control, where the platform names it and the rule is evidence for it', () => {
  const card = { ...GOOD, rule: 'acme-card' };
  expect(problemsWith([card])).toEqual([]);
  expect(problemsWith([GOOD], [Framework.PCI_DSS])).toEqual([]);
  expect(problemsWith([card], [Framework.PCI_DSS])).toEqual([
    'exceptions "EXC-1".compensatingControl must be given, for rule "acme-card" is evidence for PCI DSS, got nothing | say what lowers the risk meanwhile (PCI DSS 4.0.1, Appendix B)',
  ]);
  expect(
    problemsWith([{ ...card, compensatingControl: 'only the scanner can reach it' }], [Framework.PCI_DSS]),
  ).toEqual([]);
});
