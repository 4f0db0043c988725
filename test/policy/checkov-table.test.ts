import { checkovDecisions } from '../../scripts/lib/policy-docs/checkov-decisions';
import { allRules } from '../../src/policy/rules/rule-groups';

const decisions = checkovDecisions();
const of = (answer: string): typeof decisions => decisions.filter((each) => each.answer === answer);

test('each of the 339 checks has one row', () => {
  expect(decisions).toHaveLength(339);
  expect(new Set(decisions.map(({ check }) => check)).size).toBe(339);
  expect(decisions.filter(({ check }) => !/^CKV2?_(AWS|GCP|K8S)_\d+$/.test(check))).toEqual([]);
});

test('every row says which types it is about, what is asked, and has an answer', () => {
  expect(decisions.filter(({ resourceTypes, asks }) => resourceTypes.length === 0 || asks === '')).toEqual([]);
  expect(of('rule').length + of('default').length + of('not-applicable').length).toBe(339);
});

test('every rule that answers a check exists', () => {
  const known = new Set(allRules().map(({ props }) => props.id));
  const answers = of('rule');
  expect(answers.filter(({ by }) => by.length === 0)).toEqual([]);
  expect(answers.flatMap(({ by }) => by).filter((id) => !known.has(id))).toEqual([]);
});

test('a rule that answers a check judges a type that the check is about, or its neighbour', () => {
  const rules = new Map(allRules().map((rule) => [rule.props.id, rule.props.resourceTypes]));
  const provider = (type: string): string => type.replace(/^data\./, '').split(/[_.]/)[0] ?? '';
  const strangers = of('rule').flatMap(({ check, resourceTypes, by }) =>
    by
      .filter((id) => {
        const types = rules.get(id) ?? [];
        const ofProviders = new Set(resourceTypes.map(provider));
        return !types.some((type) => type === '*' || type === 'terraform_stack' || ofProviders.has(provider(type)));
      })
      .map((id) => `${check}: ${id}`),
  );
  expect(strangers).toEqual([]);
});

test('every default says whose it is', () => {
  expect(of('default').filter(({ by, why }) => by.length === 0 || why === '')).toEqual([]);
});

test('what is not applicable has a reason of substance, and names no rule', () => {
  const others = of('not-applicable');
  expect(others.filter(({ why }) => why.split(' ').length < 8 || !/^[A-Z].*\.$/.test(why))).toEqual([]);
  expect(others.filter(({ by }) => by.length > 0)).toEqual([]);
});
