import { Outcome, OUTCOMES } from '../policy/engine/outcome';
import { OutcomeCounts, RuleResult } from '../policy/engine/policy-report';
import { PolicyRule } from '../policy/rule/policy-rule';
import { controlsByFramework } from './control-frameworks';
import { DocumentHead } from './document-head';
import { JudgedEvidence } from './evidence-resource';
import { jsonDocument, jsonLines } from './json-document';
import { SortedEvidence } from './sorted-evidence';

/** A rule as `policy-report.json` lists it. */
export interface ReportedRule {
  readonly id: string;
  readonly title: string;
  readonly severity: string;
  /** By framework. */
  readonly controls: Readonly<Record<string, readonly string[]>>;
  readonly source?: string;
}

/** Something a rule has found. */
export interface ReportedResult {
  readonly rule: string;
  readonly severity: string;
  readonly outcome: Exclude<Outcome, 'pass'>;
  readonly message: string;
  /** Tells it from other findings of the rule in the resource; empty when there is one. */
  readonly finding: string;
  /** Id of the exception that covers it. */
  readonly exception?: string;
}

/** A resource and what every rule of its type says of it. */
export interface ReportedResource {
  readonly state: string;
  readonly address: string;
  readonly path: string;
  readonly madeBy?: string;
  /** Ids of the rules that it meets. */
  readonly passed: readonly string[];
  readonly results: readonly ReportedResult[];
}

/** `policy-report.json`: schemas/roadbed-policy-report.schema.json. */
export interface PolicyReportDocument extends DocumentHead {
  readonly counts: OutcomeCounts;
  readonly rules: readonly ReportedRule[];
  readonly resources: readonly ReportedResource[];
}

export function policyReportJson(evidence: SortedEvidence): Iterable<string> {
  const rules = evidence.rules.map((rule): ReportedRule => {
    const { id, title, source } = rule.props;
    const severity = evidence.severities.get(rule) ?? rule.props.severity;
    return { id, title, severity, controls: controlsByFramework(rule), source };
  });
  return jsonDocument(
    { counts: orderedCounts(evidence.counts) },
    { rules: jsonLines(rules), resources: resourceLines(evidence) },
  );
}

function* resourceLines({ resources }: SortedEvidence): Generator<string, void, undefined> {
  const passedOf = rememberedPassed();
  for (const resource of resources) yield lineOf(resource, passedOf);
}

/** Counts with the worst first. */
export function orderedCounts(counts: OutcomeCounts): OutcomeCounts {
  return Object.fromEntries(OUTCOMES.map((outcome) => [outcome, counts[outcome]])) as Record<Outcome, number>;
}

function lineOf(
  { facts: { state, address, path, madeBy }, judged, results }: JudgedEvidence,
  passedOf: (rules: readonly PolicyRule[]) => string,
): string {
  const head = JSON.stringify({ state, address, path, madeBy });
  const found = results.length === 0 ? '[]' : JSON.stringify(results.map(resultOf));
  return `${head.slice(0, -1)},"passed":${passedOf(judged.passed)},"results":${found}}`;
}

function resultOf({ rule, severity, outcome, message, finding, exception }: RuleResult): ReportedResult {
  return { rule: rule.props.id, severity, outcome, message, finding, exception };
}

/** Most resources of a type share one list of the rules they pass: it is written once. */
function rememberedPassed(): (rules: readonly PolicyRule[]) => string {
  const written = new Map<readonly PolicyRule[], string>();
  return (rules) => {
    const known = written.get(rules);
    if (known !== undefined) return known;
    const text = JSON.stringify(rules.map(({ props }) => props.id).sort());
    written.set(rules, text);
    return text;
  };
}
