import { Framework } from '../../../src/policy/frameworks/framework';
import { frameworkFacts } from '../../../src/policy/frameworks/framework-controls';
import { PolicyRule, PolicyRuleProps } from '../../../src/policy/rule/policy-rule';
import { RuleSeverity } from '../../../src/policy/rule/rule-severity';
import { cell, codes, page, prose, table } from './markdown';

/** What a failure of each severity does. */
const EFFECT: Readonly<Record<RuleSeverity, string>> = {
  [RuleSeverity.ERROR]: 'a failure stops the synth, and nothing is written',
  [RuleSeverity.WARNING]: 'a failure is printed and recorded',
  [RuleSeverity.NOTE]: 'a failure is recorded',
};

/** The page of a rule. */
export function rulePage({ props }: PolicyRule): string {
  const { id, title, severity, rationale, remediation, example, source } = props;
  return page([
    `# ${prose(title)}`,
    `\`${id}\` is of severity **${severity}**: ${EFFECT[severity]}. ${judges(props)}`,
    '## Why',
    prose(rationale),
    '## What to do',
    prose(remediation),
    ...(example === undefined ? [] : [`\`\`\`hcl\n${example.trim()}\n\`\`\``]),
    ...controls(props),
    '## Unknown, and exceptions',
    `${unknown(props)} ${exceptions(props)}`,
    ...(source === undefined ? [] : ['## Source', `<${source}>`]),
  ]);
}

function judges({ resourceTypes }: PolicyRuleProps): string {
  if (resourceTypes.includes('*')) return 'It judges every resource.';
  return `It judges ${codes([...resourceTypes].sort())}.`;
}

function controls({ controls: named = {} }: PolicyRuleProps): string[] {
  const rows = Object.values(Framework).flatMap((framework) => {
    const facts = frameworkFacts(framework);
    const words = new Map(facts.controls.map(({ id, about }) => [id, about]));
    return (named[framework] ?? []).map((id) => [
      `[${facts.title}](../frameworks/${framework}.md)`,
      `\`${id}\``,
      cell(words.get(id) ?? 'outside of the baseline'),
    ]);
  });
  if (rows.length === 0) return [];
  return [
    '## Evidence for',
    'Of a part of each control, as it is configured; never of the whole.',
    table(['framework', 'control', 'about'], rows),
  ];
}

function unknown({ unknownBlocks }: PolicyRuleProps): string {
  const what =
    'Where what it asks is known only after apply, the outcome is *unknown*, with the expression that decides:';
  return unknownBlocks === true
    ? `${what} that counts as a failure.`
    : `${what} that is recorded, is never counted as a pass, and stops nothing.`;
}

function exceptions({ exceptable }: PolicyRuleProps): string {
  return exceptable === false
    ? 'No exception can be granted.'
    : 'An [exception](../../policy.md#exceptions) can be granted.';
}
