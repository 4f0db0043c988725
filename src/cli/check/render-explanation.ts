import type { Colors } from 'picocolors/types';
import { closestName, RoadbedError } from '../../core/validation';
import { controlNames } from '../../evidence/control-frameworks';
import { CHECK } from '../../policy/input/refusals';
import { PolicyRule } from '../../policy/rule/policy-rule';
import { inBlocks } from '../plan-summary';

/** The rule of an id; refuses an id that no rule has. */
export function ruleOf(rules: readonly PolicyRule[], id: string): PolicyRule {
  const rule = rules.find(({ props }) => props.id === id);
  if (rule !== undefined) return rule;
  const near = closestName(
    id,
    rules.map(({ props }) => props.id),
  );
  throw new RoadbedError(
    'no rule can be explained',
    [
      {
        message: `there is no rule "${id}"`,
        fix:
          near === undefined
            ? 'docs/policy/rules.md lists them; --rules brings in your own'
            : `did you mean "${near}"?`,
      },
    ],
    CHECK.outcome,
  );
}

/** All that a rule says of itself. */
export function renderExplanation(rule: PolicyRule, colors: Colors): string {
  const { id, title, severity, resourceTypes, rationale, remediation, example, source, exceptable } = rule.props;
  const controls = controlNames(rule);
  return inBlocks([
    [`${colors.bold(id)}: ${title}`, `${severity}; judges ${resourceTypes.join(', ')}`],
    [colors.dim('why'), ...indented(rationale)],
    [colors.dim('what to do'), ...indented(remediation)],
    example === undefined ? [] : [colors.dim('an example that meets it'), ...indented(example)],
    controls.length === 0 ? [] : [colors.dim('gives evidence of'), ...indented(controls.join('\n'))],
    [
      ...(source === undefined ? [] : [`source: ${source}`]),
      exceptable === false ? 'no exception can be granted' : 'an exception can be granted: docs/policy.md',
    ],
  ]);
}

function indented(text: string): string[] {
  return text.split('\n').map((line) => `  ${line}`);
}
