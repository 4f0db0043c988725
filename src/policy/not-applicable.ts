import { NotApplicableDecision, VersionFacts } from '../core/versions';
import { NotApplicable } from './engine/evaluate';
import { PolicyResource } from './resource/policy-resource';

/** What the version of the construct that made a resource has decided of it: nothing for what was made by hand. */
export type Decided = (resource: PolicyResource) => readonly NotApplicableDecision[];

/** What versions of constructs have decided of what they make. */
export function decidedBy(versions: readonly VersionFacts[]): Decided {
  const byConstruct = new Map(
    versions.map(({ construct, version, notApplicable }) => [`${construct}@${version}`, notApplicable]),
  );
  return (resource) => {
    const { madeBy, ownerPath } = resource._identity;
    if (madeBy === undefined || ownerPath === undefined) return [];
    const below = resource.constructPath.slice(ownerPath.length + 1);
    return (byConstruct.get(madeBy) ?? []).filter((decision) => isAbout(decision, below, resource));
  };
}

/** What versions of constructs have decided not to be judged by, as the engine asks for it. */
export function decidedNotApplicable(versions: readonly VersionFacts[]): NotApplicable {
  const decided = decidedBy(versions);
  return (resource, rule) => decided(resource).find(({ check }) => check === rule.props.id)?.reason;
}

function isAbout(decision: NotApplicableDecision, below: string, { type, _body }: PolicyResource): boolean {
  return decision.resource === below && decision.types?.includes(type) !== false && decision.when?.(_body) !== false;
}
