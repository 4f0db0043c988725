import { PAVED_SERVICE_VERSIONS } from '../../constructs/paved-service/versions';
import { SLO_ALERT_SET_VERSIONS } from '../../constructs/slo-alert-set/versions';
import { VersionFacts } from '../../core/versions';
import { TEAM_STACK_VERSIONS } from '../../stacks/team-stack/versions';

/** What this package knows of every version of its constructs, without the app that used them. */
export function constructVersionFacts(): VersionFacts[] {
  return [...TEAM_STACK_VERSIONS.facts, ...PAVED_SERVICE_VERSIONS.facts, ...SLO_ALERT_SET_VERSIONS.facts];
}
