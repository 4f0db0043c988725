import { Outcome, OUTCOMES } from '../policy/engine/outcome';
import { OutcomeCounts } from '../policy/engine/policy-report';
import { BreakGlass } from '../policy/exceptions/break-glass';
import { RuleSeverity } from '../policy/rule/rule-severity';
import { DocumentHead } from './document-head';
import { EvidenceInputs } from './evidence-input';
import { jsonDocument } from './json-document';
import { orderedCounts } from './policy-report-document';
import { SortedEvidence } from './sorted-evidence';

/** How often each outcome but a pass occurs. */
export type FindingCounts = Readonly<Record<Exclude<Outcome, 'pass'>, number>>;

/** An exception that covers something. */
export interface ExceptionInUse {
  readonly id: string;
  readonly rule: string;
  readonly path: string;
  readonly owner: string;
  readonly expires: string;
  readonly findings: number;
}

/** `posture.json`: schemas/roadbed-posture.schema.json. Small: what one wants to know first. */
export interface PostureDocument extends DocumentHead {
  /** An incident in which policy was broken through; absent on an ordinary day. */
  readonly breakGlass?: BreakGlass;
  readonly states: number;
  readonly resources: number;
  readonly counts: OutcomeCounts;
  /** By severity of the rule. */
  readonly findings: Readonly<Record<RuleSeverity, FindingCounts>>;
  readonly exceptionsInUse: readonly ExceptionInUse[];
  readonly inputs: EvidenceInputs;
}

export function postureJson(evidence: SortedEvidence): Iterable<string> {
  const { breakGlass, ...posture } = postureOf(evidence);
  return jsonDocument({ breakGlass, ...posture });
}

/** What one wants to know first. */
export function postureOf(evidence: SortedEvidence): Omit<PostureDocument, keyof DocumentHead> {
  return {
    breakGlass: evidence.input.breakGlass,
    states: evidence.documents.length,
    resources: evidence.resources.filter(({ isManaged }) => isManaged).length,
    counts: orderedCounts(evidence.counts),
    findings: findingsBySeverity(evidence),
    exceptionsInUse: exceptionsInUse(evidence),
    inputs: orderedInputs(evidence.input.inputs),
  };
}

/** The inputs in one order. */
export function orderedInputs({ roadbed, engine, baselines, commit, time, today }: EvidenceInputs): EvidenceInputs {
  const sorted = Object.keys(baselines).sort();
  return {
    roadbed,
    engine,
    baselines: Object.fromEntries(sorted.map((name) => [name, baselines[name] ?? ''])),
    commit,
    time,
    today,
  };
}

function findingsBySeverity({ results }: SortedEvidence): Record<RuleSeverity, FindingCounts> {
  const none = (): Record<Outcome, number> =>
    Object.fromEntries(OUTCOMES.filter((outcome) => outcome !== 'pass').map((outcome) => [outcome, 0])) as Record<
      Outcome,
      number
    >;
  const counts = { [RuleSeverity.ERROR]: none(), [RuleSeverity.WARNING]: none(), [RuleSeverity.NOTE]: none() };
  for (const { result } of results) counts[result.severity][result.outcome]++;
  return counts;
}

function exceptionsInUse({ exceptions, excepted }: SortedEvidence): ExceptionInUse[] {
  return exceptions.flatMap(({ id, rule, path, owner, expires }) => {
    const findings = excepted.get(id)?.length ?? 0;
    return findings === 0 ? [] : [{ id, rule, path, owner, expires, findings }];
  });
}
