import { evaluate } from '../../src/policy/engine/evaluate';
import { RuleSet } from '../../src/policy/engine/rule-set';
import { ResourceGraph } from '../../src/policy/resource/resource-graph';
import type { PolicyRule } from '../../src/policy/rule/policy-rule';

/** Terraform JSON of one stack, or of several by name. */
export type Document = Record<string, unknown>;

/** What a rule says of the resources of a document: their addresses by outcome, each list sorted; empty outcomes are left out. */
export function outcomesOf(rule: PolicyRule, document: Document): Record<string, string[]> {
  const outcomes: Record<string, string[]> = {};
  for (const { address, outcome } of judged(rule, document)) (outcomes[outcome] ??= []).push(address);
  for (const addresses of Object.values(outcomes)) addresses.sort();
  return outcomes;
}

/** The messages of a rule's findings in a document: `aws_sqs_queue.a: …`, sorted. */
export function messagesOf(rule: PolicyRule, document: Document): string[] {
  return judged(rule, document)
    .filter(({ outcome }) => outcome !== 'pass')
    .flatMap(({ address, messages }) => messages.map((message) => `${address}: ${message}`))
    .sort();
}

function judged(rule: PolicyRule, document: Document): { address: string; outcome: string; messages: string[] }[] {
  const graph = graphOf({ main: document });
  const rules = new RuleSet([
    { forType: (type) => (rule.props.resourceTypes.includes(type) ? [{ rule, severity: rule.props.severity }] : []) },
  ]);
  return evaluate(graph, rules, () => undefined)
    .resources.filter(({ resource, results, passed }) => passed.length + results.length > 0 && resource !== undefined)
    .map(({ resource: { address }, results }) => ({
      address,
      // The worst of its findings: a resource that fails in one way fails.
      outcome:
        ['error', 'fail', 'unknown', 'not-applicable'].find((each) => results.some((r) => r.outcome === each)) ??
        'pass',
      messages: results.map(({ message }) => message),
    }));
}

/** The resources of several stacks, by the name of the stack. */
export function graphOf(stacks: Record<string, Document>): ResourceGraph {
  return new ResourceGraph(
    Object.entries(stacks).map(([name, document]) => ({
      name,
      constructPath: name,
      directory: `stacks/${name}`,
      document,
    })),
  );
}
