import { Problems } from '../../src/core/validation';
import { Framework } from '../../src/policy/frameworks/framework';
import { PolicyPack } from '../../src/policy/packs/policy-pack';
import { checkPolicySettings, PolicySettings } from '../../src/policy/policy-settings';
import { defineRule } from '../../src/policy/rule/define-rule';
import { PolicyRule, PolicyRuleProps } from '../../src/policy/rule/policy-rule';
import { RuleSeverity } from '../../src/policy/rule/rule-severity';

const PROPS: PolicyRuleProps = {
  id: 'acme-thing',
  title: 'Things are right',
  severity: RuleSeverity.ERROR,
  resourceTypes: ['x_thing'],
  rationale: 'Wrong things break.',
  remediation: 'Put it right.',
};
const rule = (more: object = {}): PolicyRule => defineRule({ ...PROPS, ...more }, () => []);
const pack = (rules: readonly unknown[], severities: object = {}): PolicyPack =>
  new PolicyPack('acme', { rules: rules as PolicyRule[], severities: severities as Record<string, RuleSeverity> });

function problemsOf(settings: unknown): string[] {
  const problems = new Problems('test');
  checkPolicySettings(problems, 'policy', settings as PolicySettings);
  return problems.all.map(({ message, fix }) => (fix === undefined ? message : `${message} | ${fix}`));
}

test('settings that say everything are in order', () => {
  const packs = [pack([rule()], { 'roadbed-owner-labels': RuleSeverity.ERROR, 'acme-thing': RuleSeverity.NOTE })];
  const frameworks = [Framework.SOC_2];
  expect(problemsOf({ packs, frameworks, exceptions: [], exceptionsAreShared: true, today: '2026-11-25' })).toEqual([]);
  expect(problemsOf(undefined)).toEqual([]);
});

test.each<[string, unknown, string]>([
  ['no settings', 'strict', 'policy must be an object, got "strict"'],
  ['a misspelt setting', { pack: [] }, 'policy.pack is not a known prop | did you mean "packs"?'],
  [
    'packs that are no list',
    { packs: pack([]) },
    'policy.packs must be a list, got {"name":"acme","props":{"rules":[],"severities":{}}}',
  ],
  [
    'a framework that is none',
    { frameworks: ['soc3'] },
    'policy.frameworks must hold Frameworks, got "soc3" | Framework.SOC_2; one of soc2, iso27001, nist80053, pciDss, hipaa, cisAws, cisGcp, cisKubernetes, cisEks, cisGke',
  ],
  [
    'a day that is none',
    { today: '25.11.2026' },
    'policy.today must be a day such as "2026-11-25", got "25.11.2026" | leave it out for the present day',
  ],
  [
    'a text for a switch',
    { exceptionsAreShared: 'yes' },
    'policy.exceptionsAreShared must be true or false, got "yes"',
  ],
  [
    'a rule that is none',
    { packs: [pack([{ id: 'x' }])] },
    'policy.packs[0].rules[0] must be a PolicyRule, got {"id":"x"} | extend PolicyRule, and give check(resource)',
  ],
  [
    'an id with capitals',
    { packs: [pack([rule({ id: 'Acme' })])] },
    'policy.packs[0].rules[0].id must be lower-case words joined by hyphens, got "Acme"',
  ],
  [
    'an id of Roadbed’s',
    { packs: [pack([rule({ id: 'roadbed-owner-labels' })])] },
    'policy.packs[0].rules[0].id must be free, got "roadbed-owner-labels", which a rule of Roadbed has | rename it',
  ],
  [
    'two rules of one id',
    { packs: [pack([rule(), rule()])] },
    'policy.packs[0].rules[1].id must be free, got "acme-thing", which a rule of pack "acme" has | rename it',
  ],
  [
    'no remediation',
    { packs: [pack([rule({ remediation: ' ' })])] },
    'policy.packs[0].rules[0].remediation must be given, got " " | whoever meets a failure reads it',
  ],
  [
    'a severity that is none',
    { packs: [pack([rule({ severity: 'high' })])] },
    'policy.packs[0].rules[0].severity must be a RuleSeverity, got "high" | RuleSeverity.ERROR, WARNING or NOTE',
  ],
  [
    'no types',
    { packs: [pack([rule({ resourceTypes: [] })])] },
    `policy.packs[0].rules[0].resourceTypes must name types, got [] | ['aws_s3_bucket']; '*' for all`,
  ],
  [
    'the severity of no rule',
    { packs: [pack([], { 'roadbed-owner-label': RuleSeverity.NOTE })] },
    'policy.packs[0].severities must name rules, got "roadbed-owner-label" | did you mean "roadbed-owner-labels"?',
  ],
  [
    'a lower severity of what cannot be excepted',
    { packs: [pack([], { 'roadbed-secret-literal': RuleSeverity.NOTE })] },
    'policy.packs[0].severities.roadbed-secret-literal must stay "error", got "note" | this rule cannot be excepted',
  ],
])('%s is refused', (_, settings, message) => {
  expect(problemsOf(settings)).toEqual([message]);
});
