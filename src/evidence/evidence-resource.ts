import { CatalogueEntry, ServiceEntry } from '../core/catalogue';
import { recordOf } from '../core/terraform';
import { JudgedResource, PolicyReport, RuleResult } from '../policy/engine/policy-report';
import { STACK_TYPE } from '../policy/resource/resource-graph';
import { compareText, keyOfParts, sortedBy } from './compare-text';

/** A resource as every document writes it. */
export interface EvidenceResource {
  /** Name of the state it is in. */
  readonly state: string;
  readonly address: string;
  readonly type: string;
  /** Path of its construct. */
  readonly path: string;
  /** `PavedService@1.0`; absent for what users made by hand. */
  readonly madeBy?: string;
  readonly baseline?: string;
  readonly team?: string;
  readonly service?: string;
  readonly tier?: number;
  readonly dataClassification?: string;
  readonly environment?: string;
  readonly stage?: string;
}

/** A resource, what rules say of it, and what the document itself says of how it was made. */
export interface JudgedEvidence {
  readonly facts: EvidenceResource;
  readonly judged: JudgedResource;
  /** Sorted. */
  readonly results: readonly RuleResult[];
  /** Arguments that were overridden by hand. */
  readonly overrides: readonly string[];
  /** False for data sources, for what is stated beside Terraform, and for a stack as a whole. */
  readonly isManaged: boolean;
}

/** The resources of a report in one order, each with what labels and the catalogue say of it. */
export function evidenceResources(report: PolicyReport, catalogue: readonly CatalogueEntry[]): JudgedEvidence[] {
  const services = new Map(catalogue.flatMap((entry) => (entry.kind === 'service' ? [[entry.path, entry]] : [])));
  const environments = environmentsOfStates(report, catalogue);
  const all = report.resources.map((judged) => evidenceOf(judged, services, environments));
  return sortedBy(all, ({ facts }) => keyOfParts(facts.state, facts.address, facts.path));
}

function evidenceOf(
  judged: JudgedResource,
  services: ReadonlyMap<string, ServiceEntry>,
  environments: ReadonlyMap<string, string>,
): JudgedEvidence {
  const { resource, results } = judged;
  const { ownerPath, madeBy, overrides } = resource._identity;
  const service = ownerPath === undefined ? undefined : services.get(ownerPath);
  const said = resource._facts;
  const { baseline } = recordOf(recordOf(recordOf(resource._body['//']).metadata).roadbed);
  return {
    facts: {
      state: resource.stack,
      address: resource.address,
      type: resource.type,
      path: resource.constructPath,
      madeBy,
      baseline: typeof baseline === 'string' ? baseline : undefined,
      team: said.team ?? service?.team,
      service: said.service ?? service?.service,
      tier: said.tier ?? service?.tier,
      dataClassification: said.dataClassification ?? service?.dataClassification,
      environment: said.environment ?? service?.environment ?? environments.get(resource.stack),
      stage: said.stage ?? service?.stage,
    },
    judged,
    results: results.length < 2 ? results : sortedResults(results),
    overrides: [...overrides].sort(),
    isManaged: !/^(data\.|roadbed_)/.test(resource.type) && resource.type !== STACK_TYPE,
  };
}

function sortedResults(results: readonly RuleResult[]): RuleResult[] {
  return [...results].sort(
    (one, other) =>
      compareText(one.rule.props.id, other.rule.props.id) ||
      compareText(one.finding, other.finding) ||
      compareText(one.outcome, other.outcome) ||
      compareText(one.message, other.message),
  );
}

/** What is in a state is in the environment that the state is of. */
function environmentsOfStates(report: PolicyReport, catalogue: readonly CatalogueEntry[]): ReadonlyMap<string, string> {
  const byPath = new Map(catalogue.flatMap((entry) => (entry.kind === 'state' ? [[entry.path, entry]] : [])));
  return new Map(
    report.resources.flatMap(({ resource }) => {
      const state = resource.type === STACK_TYPE ? byPath.get(resource.constructPath) : undefined;
      return state === undefined ? [] : [[resource.stack, state.environment]];
    }),
  );
}
