import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { evaluate } from '../../../../src/policy/engine/evaluate';
import { resultsOf } from '../../../../src/policy/engine/policy-report';
import { RuleSet } from '../../../../src/policy/engine/rule-set';
import { RuleSeverity } from '../../../../src/policy/rule/rule-severity';
import { allRules } from '../../../../src/policy/rules/rule-groups';
import { Document, graphOf } from '../../support';

const KUBERNETES_RULES = allRules().filter(({ props }) => props.id.startsWith('kubernetes-'));

const GOLDEN = join(__dirname, '../../../examples/shop');
const ENDING = '.golden.yaml';
const STATES = readdirSync(GOLDEN)
  .filter((file) => file.endsWith(ENDING))
  .map((file) => file.slice(0, -ENDING.length));
const RULES = KUBERNETES_RULES.filter(({ props }) => props.severity !== RuleSeverity.NOTE);

/** A golden file names a resource by its address; a document has it under its type. */
function documentOf(state: string): Document {
  const { resource, ...rest } = parse(readFileSync(join(GOLDEN, `${state}${ENDING}`), 'utf8'), {
    logLevel: 'silent',
  }) as { resource: Record<string, unknown> };
  const byType: Record<string, Record<string, unknown>> = {};
  for (const [address, body] of Object.entries(resource)) {
    const [type = '', name = ''] = address.split('.');
    (byType[type] ??= {})[name] = body;
  }
  return { ...rest, resource: byType };
}

function verdicts(documents: Record<string, Document>): string[] {
  const source = {
    forType: (type: string) =>
      RULES.filter(({ props }) => props.resourceTypes.includes(type)).map((rule) => ({
        rule,
        severity: rule.props.severity,
      })),
  };
  return resultsOf(evaluate(graphOf(documents), new RuleSet([source]), () => undefined)).map(
    ({ rule, outcome, message, resource }) =>
      `${resource.stack} ${resource.address} ${outcome} ${rule.props.id}: ${message}`,
  );
}

it('passes every rule that stops or warns, and leaves nothing open, when the shop is judged whole', () => {
  expect(STATES).toHaveLength(15);
  expect(verdicts(Object.fromEntries(STATES.map((state) => [state, documentOf(state)])))).toEqual([]);
});

it.each(STATES)('fails no rule when %s is judged alone', (state) => {
  expect(verdicts({ [state]: documentOf(state) })).toEqual([]);
});
