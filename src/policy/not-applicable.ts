import { VersionFacts } from '../core/versions';
import { NotApplicable } from './engine/evaluate';

/** What versions of constructs have decided not to be judged by, as the engine asks for it. */
export function decidedNotApplicable(versions: readonly VersionFacts[]): NotApplicable {
  const byConstruct = new Map(
    versions.map(({ construct, version, notApplicable }) => [`${construct}@${version}`, notApplicable]),
  );
  return (resource, rule) => {
    const { madeBy, ownerPath } = resource._identity;
    if (madeBy === undefined || ownerPath === undefined) return undefined;
    const below = resource.constructPath.slice(ownerPath.length + 1);
    const decision = byConstruct.get(madeBy)?.find((each) => each.check === rule.props.id && each.resource === below);
    return decision?.reason;
  };
}
