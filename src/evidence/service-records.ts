import { CatalogueEntry, ServiceEntry } from '../core/catalogue';
import { tierName } from '../core/tier-name';
import { VersionFacts } from '../core/versions';
import { BUDGET_TYPES, SLO_TYPES } from '../policy/resource/service-parts';
import { keyOfParts } from './compare-text';
import { JudgedEvidence } from './evidence-resource';

/** A service in an environment, and what there is to keep it up. */
export interface ServiceRecord {
  readonly service: string;
  readonly environment: string;
  readonly path: string;
  readonly team: string;
  readonly tier: number;
  readonly tierName: string;
  readonly dataClassification: string;
  readonly runbook?: string;
  readonly onCall?: string;
  readonly construct: string;
  readonly supportedUntil?: string;
  /** What runs: repository and tag, then the digest. */
  readonly image?: string;
  readonly digest?: string;
  /** The one of the platform's trusted registries that the image comes from. */
  readonly trustedRegistry?: string;
  /** Who may have signed the image. */
  readonly signers: readonly string[];
  /** What it is meant to cost in a month, as the service states it. */
  readonly budget?: string;
  readonly rpoMinutes?: number;
  readonly rtoMinutes?: number;
  readonly system?: string;
  /** Where its service level objectives are: state and address. */
  readonly slos: readonly string[];
  /** Where its budgets are: state and address. */
  readonly budgets: readonly string[];
}

/** What tells of services. */
interface ServiceEvidence {
  readonly catalogue: readonly CatalogueEntry[];
  readonly resources: readonly JudgedEvidence[];
  readonly versions: readonly VersionFacts[];
}

/** The services of the catalogue, in its order. */
export function serviceRecords(evidence: ServiceEvidence): ServiceRecord[] {
  const slos = withStated(labelled(evidence, SLO_TYPES), evidence);
  const budgets = labelled(evidence, BUDGET_TYPES);
  const supported = new Map(
    evidence.versions.map(({ construct, version, supportedUntil }) => [`${construct}@${version}`, supportedUntil]),
  );
  const services = evidence.catalogue.filter((entry): entry is ServiceEntry => entry.kind === 'service');
  return services.map(({ service, environment, path, team, tier, dataClassification, runbook, onCall, ...more }) => {
    const { construct, image, digest, trustedRegistry, signers = [], budget, rpoMinutes, rtoMinutes, system } = more;
    const key = keyOfParts(service, environment);
    return {
      ...{ service, environment, path, team, tier, tierName: tierName(tier), dataClassification, runbook, onCall },
      ...{ construct, supportedUntil: supported.get(construct) },
      ...{ slos: slos.get(key) ?? [], budgets: budgets.get(key) ?? [] },
      ...{ image, digest, trustedRegistry, signers, budget, rpoMinutes, rtoMinutes, system },
    };
  });
}

/** The objectives that constructs state, whatever backend measures them, beside those that only Terraform holds. */
function withStated(
  slos: ReadonlyMap<string, readonly string[]>,
  { catalogue }: ServiceEvidence,
): ReadonlyMap<string, readonly string[]> {
  const all = new Map(slos);
  for (const entry of catalogue) {
    if (entry.kind !== 'slo') continue;
    const key = keyOfParts(entry.service, entry.environment);
    all.set(key, [...(all.get(key) ?? []), `${entry.path} ${entry.name}`]);
  }
  return all;
}

function labelled({ resources }: ServiceEvidence, types: readonly string[]): ReadonlyMap<string, string[]> {
  const byService = new Map<string, string[]>();
  for (const { facts } of resources) {
    if (!types.includes(facts.type) || facts.service === undefined) continue;
    const key = keyOfParts(facts.service, facts.environment);
    byService.set(key, [...(byService.get(key) ?? []), `${facts.state} ${facts.address}`]);
  }
  return byService;
}
