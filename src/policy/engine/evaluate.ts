import { types } from 'node:util';
import { describeValue } from '../../core/validation';
import { shownExpression } from '../resource/expression';
import { PolicyResource } from '../resource/policy-resource';
import { ResourceGraph } from '../resource/resource-graph';
import { Finding } from '../rule/finding';
import { PolicyRule } from '../rule/policy-rule';
import { RuleSeverity } from '../rule/rule-severity';
import { JudgedResource, PolicyReport, RuleResult } from './policy-report';
import { RuleSet } from './rule-set';
import { safeText } from './safe-text';

/** A decision that a rule has nothing to say of a resource, and why. */
export type NotApplicable = (resource: PolicyResource, rule: PolicyRule) => string | undefined;

/** Lets every rule judge every resource of its types. */
export function evaluate(graph: ResourceGraph, rules: RuleSet, notApplicable: NotApplicable): PolicyReport {
  return {
    resources: graph.resources.map((resource) => judge(resource, rules, notApplicable)),
    rules: rules.loaded,
  };
}

function judge(resource: PolicyResource, rules: RuleSet, notApplicable: NotApplicable): JudgedResource {
  const results: RuleResult[] = [];
  const ofType = rules.forType(resource.type);
  const concerned = ofType.filter(({ rule }) => rule._concerns?.(resource) ?? true);
  const passed = concerned.filter(({ rule, severity }) => {
    const reason = notApplicable(resource, rule);
    const found = reason === undefined ? findingsOf(rule, resource) : [Finding.notApplicable(reason)];
    for (const finding of found) results.push(resultOf(rule, severity, resource, finding));
    return found.length === 0;
  });
  // Most resources pass everything: one list for all of a type.
  return {
    resource,
    passed:
      results.length === 0 && concerned.length === ofType.length
        ? rules.rulesOf(resource.type)
        : passed.map(({ rule }) => rule),
    results,
  };
}

/** A rule that throws must not hide what others find, nor pass for good. */
function findingsOf(rule: PolicyRule, resource: PolicyResource): readonly (Finding | Error)[] {
  try {
    const { unseen } = resource._graph;
    unseen.clear();
    const found: unknown = rule.check(resource);
    if (Array.isArray(found) && found.every(isFinding)) return found.length > 0 ? found : [...unseen].map(asUnknown);
    return [new TypeError(`check must return a list of findings, got ${describeValue(found)}`)];
  } catch (error) {
    return [types.isNativeError(error) ? error : new Error(String(error))];
  }
}

/** Blocks that nobody can see are not blocks that are not there. */
function asUnknown(expression: string): Finding {
  return Finding.unknown(expression);
}

function isFinding(value: unknown): value is Finding {
  return typeof value === 'object' && value !== null && '_kind' in value && 'message' in value;
}

function resultOf(
  rule: PolicyRule,
  severity: RuleSeverity,
  resource: PolicyResource,
  finding: Finding | Error,
): RuleResult {
  if (!isFinding(finding)) {
    const message = safeText(`${finding.name}: ${finding.message.split('\n')[0]}`);
    return { rule, severity: RuleSeverity.ERROR, resource, outcome: 'error', message, finding: '' };
  }
  const said = finding._kind === 'unknown' ? shownExpression(finding.message) : finding.message;
  return { rule, severity, resource, outcome: finding._kind, message: safeText(said), finding: safeText(finding.key) };
}
