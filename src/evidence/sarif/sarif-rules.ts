import { PolicyRule } from '../../policy/rule/policy-rule';
import { RuleSeverity } from '../../policy/rule/rule-severity';
import { controlNames, controlsByFramework } from '../control-frameworks';

/** GitHub, "SARIF results exceed one or more limits": a file with more tags on a rule is rejected. */
export const MOST_TAGS = 20;

/** A reporting descriptor of SARIF 2.1.0 (§3.49). */
export function sarifRule(rule: PolicyRule, severity: RuleSeverity): object {
  const { id, title, rationale, remediation, source, exceptable } = rule.props;
  const controls = controlNames(rule);
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: rationale },
    help: { text: `${rationale}\n\n${remediation}`, markdown: helpOf(rule, controls) },
    ...(source !== undefined && URL.canParse(source) && { helpUri: source }),
    defaultConfiguration: { level: severity },
    properties: {
      tags: ['policy', ...controls].slice(0, MOST_TAGS),
      controls: controlsByFramework(rule),
      exceptable: exceptable !== false,
    },
  };
}

function helpOf({ props }: PolicyRule, controls: readonly string[]): string {
  const { title, rationale, remediation, example, source } = props;
  return [
    `**${title}**`,
    rationale,
    `**What to do.** ${remediation}`,
    ...(example === undefined ? [] : [fenced(example)]),
    ...(controls.length === 0 ? [] : [`Gives evidence of ${controls.join(', ')}.`]),
    ...(source === undefined ? [] : [`Source: ${source}`]),
  ].join('\n\n');
}

/** CommonMark 0.31, section 4.5: a fence is longer than any run of backticks in it. */
function fenced(code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${code}\n${fence}`;
}
