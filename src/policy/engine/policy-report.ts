import { PolicyResource } from '../resource/policy-resource';
import { PolicyRule } from '../rule/policy-rule';
import { RuleSeverity } from '../rule/rule-severity';
import { Outcome } from './outcome';

/** One thing that a rule has found in a resource, judged. */
export interface RuleResult {
  readonly rule: PolicyRule;
  readonly severity: RuleSeverity;
  readonly resource: PolicyResource;
  readonly outcome: Exclude<Outcome, 'pass'>;
  /** What must be and what was; the expression of an unknown; the reason of what is not applicable; the message of an error. */
  readonly message: string;
  /** Tells it from other findings of the rule in the resource; empty when there is one. */
  readonly finding: string;
  /** The id of the exception that covers it. */
  readonly exception?: string;
}

/** A resource and what every rule of its type says of it. */
export interface JudgedResource {
  readonly resource: PolicyResource;
  readonly passed: readonly PolicyRule[];
  readonly results: readonly RuleResult[];
}

/** What policy says of an app. */
export interface PolicyReport {
  readonly resources: readonly JudgedResource[];
  /** The rules that had something to judge, or could have: of all packs, by id. */
  readonly rules: readonly PolicyRule[];
}

/** How often each outcome occurs. */
export type OutcomeCounts = Readonly<Record<Outcome, number>>;

/** Counts the outcomes of resources: a pass for each rule that a resource passed, and each finding. */
export function countOutcomes(resources: readonly JudgedResource[]): OutcomeCounts {
  const counts = { error: 0, fail: 0, unknown: 0, excepted: 0, 'not-applicable': 0, pass: 0 };
  for (const { passed, results } of resources) {
    counts.pass += passed.length;
    for (const { outcome } of results) counts[outcome]++;
  }
  return counts;
}

/** Every result but the passes. */
export function resultsOf({ resources }: PolicyReport): RuleResult[] {
  return resources.flatMap(({ results }) => results);
}

/** Whether a result stops a synth. */
export function blocks({ outcome, severity, rule }: RuleResult): boolean {
  if (outcome === 'error') return true;
  if (severity !== RuleSeverity.ERROR) return false;
  return outcome === 'fail' || (outcome === 'unknown' && rule.props.unknownBlocks === true);
}
