import { CatalogueEntry, ServiceEntry } from '../core/catalogue';
import { VersionFacts } from '../core/versions';
import { countOutcomes, OutcomeCounts, RuleResult } from '../policy/engine/policy-report';
import { PolicyException } from '../policy/exceptions/policy-exception';
import { FrameworkView } from '../policy/frameworks/framework-view';
import { PolicyRule } from '../policy/rule/policy-rule';
import { RuleSeverity } from '../policy/rule/rule-severity';
import { keyOfParts, sortedBy } from './compare-text';
import { EvidenceInput, WrittenArtifact, WrittenDocument } from './evidence-input';
import { evidenceResources, JudgedEvidence } from './evidence-resource';
import { frameworkViews } from './framework-documents';
import { assessReadiness, ReadinessReport } from './readiness/assess-readiness';
import { serviceRecords } from './service-records';

/** A result and the resource it is of. */
export interface EvidenceResult {
  readonly of: JudgedEvidence;
  readonly result: RuleResult;
}

/** What the evidence is made of, in one order whatever order it came in, and what several documents need of it. */
export interface SortedEvidence {
  readonly input: EvidenceInput;
  readonly resources: readonly JudgedEvidence[];
  /** Every result but the passes. */
  readonly results: readonly EvidenceResult[];
  readonly counts: OutcomeCounts;
  readonly rules: readonly PolicyRule[];
  readonly severities: ReadonlyMap<PolicyRule, RuleSeverity>;
  readonly exceptions: readonly PolicyException[];
  readonly exceptionsById: ReadonlyMap<string, PolicyException>;
  /** What each exception covers, by its id. */
  readonly excepted: ReadonlyMap<string, readonly EvidenceResult[]>;
  readonly catalogue: readonly CatalogueEntry[];
  readonly versions: readonly VersionFacts[];
  readonly documents: readonly WrittenDocument[];
  readonly frameworks: readonly FrameworkView[];
  /** What each service has of what its tier requires. */
  readonly readiness: readonly ReadinessReport[];
}

export function sortEvidence(input: EvidenceInput): SortedEvidence {
  const resources = evidenceResources(input.report, input.catalogue);
  const results = resources.flatMap((of) => of.results.map((result) => ({ of, result })));
  const exceptions = sortedBy(input.exceptions, ({ id, rule, path }) => keyOfParts(id, rule, path));
  const sorted = {
    input,
    resources,
    results,
    counts: countOutcomes(input.report.resources),
    rules: sortedBy(input.report.rules, ({ props }) => props.id),
    severities: severitiesOf(input.report.rules, results),
    exceptions,
    exceptionsById: new Map(exceptions.map((exception) => [exception.id, exception])),
    excepted: exceptedById(results),
    catalogue: sortedBy(input.catalogue, (entry) =>
      keyOfParts(entry.kind, entry.environment, entry.path, JSON.stringify(entry)),
    ),
    versions: sortedBy(input.versions, ({ construct, version }) => keyOfParts(construct, version)),
    documents: sortedBy(input.documents, ({ path }) => path),
    frameworks: frameworkViews(input.report, input.frameworks),
  };
  const entries = sorted.catalogue.filter((entry): entry is ServiceEntry => entry.kind === 'service');
  return { ...sorted, readiness: assessReadiness({ entries, records: serviceRecords(sorted), resources }) };
}

/** The same evidence, when it is known what was written. */
export function withWritten(
  evidence: SortedEvidence,
  documents: readonly WrittenDocument[],
  artifacts: readonly WrittenArtifact[],
): SortedEvidence {
  return {
    ...evidence,
    input: { ...evidence.input, documents, artifacts },
    documents: sortedBy(documents, ({ path }) => path),
  };
}

/** A pack may give a rule another severity than its own; results tell, passes do not. */
function severitiesOf(rules: readonly PolicyRule[], results: readonly EvidenceResult[]): Map<PolicyRule, RuleSeverity> {
  const severities = new Map(rules.map((rule) => [rule, rule.props.severity]));
  for (const { result } of results) if (result.outcome !== 'error') severities.set(result.rule, result.severity);
  return severities;
}

function exceptedById(results: readonly EvidenceResult[]): Map<string, EvidenceResult[]> {
  const byId = new Map<string, EvidenceResult[]>();
  for (const each of results) {
    const { exception } = each.result;
    if (exception === undefined) continue;
    const covered = byId.get(exception);
    if (covered === undefined) byId.set(exception, [each]);
    else covered.push(each);
  }
  return byId;
}
