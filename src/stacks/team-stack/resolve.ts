import { IConstruct } from 'constructs';
import { requireKubernetesFact } from '../../core/environment';
import { kubernetesLabels } from '../../core/labels';
import { DNS_LABEL } from '../../core/naming';
import {
  checkKnownProps,
  checkOptionalKind,
  checkOptionalObject,
  checkText,
  checkWholeNumber,
  Problems,
  PropNames,
  requireProps,
} from '../../core/validation';
import { ConstructStamp } from '../../core/versions';
import { Isolation } from '../../platform/isolation';
import { Platform } from '../../platform/platform';
import { checkEnvironment, checkStateKey } from '../check-environment';
import { TeamQuota, TeamStackProps } from './props';
import { checkNamespaceIsFree } from './reserved-namespaces';
import { TeamSpaceSpec } from './team-space';
import { TEAM_STACK_VERSIONS } from './versions';

const PROPS: PropNames<TeamStackProps> = { environment: true, stateKey: true, team: true, quota: true, version: true };
/** The directions in which nothing passes that nobody has declared. */
const DENIED: Readonly<Record<Isolation, readonly string[]>> = {
  [Isolation.AUDIT]: [],
  [Isolation.INGRESS]: ['Ingress'],
  [Isolation.EGRESS]: ['Ingress', 'Egress'],
};
const NEEDED_BY = 'the Pod Security version of a namespace';

/** Everything about a team's place, decided: the version's defaults, then what the user said. Throws one error with all that is wrong. */
export function resolve(
  scope: IConstruct,
  id: string,
  props: TeamStackProps,
): { readonly stamp: ConstructStamp; readonly space: TeamSpaceSpec } {
  const problems = Problems.ofConstruct('TeamStack', scope, id);
  problems.checkFreeId(scope, id);
  requireProps(problems, props);
  checkKnownProps(problems, '', props, PROPS);
  const { environment, team } = props;
  const platform = Platform.of(scope);
  checkStateKey(problems, id, props.stateKey);
  if (checkText(problems, 'team', team, DNS_LABEL)) checkNamespaceIsFree(problems, 'team', team);
  const quota = checkQuota(problems, props.quota);
  // The rest is read from the environment.
  if (!checkEnvironment(problems, platform, environment)) problems.throwIfAny();
  const clusterVersion = requireKubernetesFact(problems, environment, 'version', NEEDED_BY);
  const baseline = platform._baselineOf(environment);
  const chosen = TEAM_STACK_VERSIONS.choose(problems, 'version', props.version ?? baseline.constructs.TeamStack);

  const { name: version, decisions } = problems.settle(chosen);
  const stamp = { construct: TEAM_STACK_VERSIONS.construct, version, baseline: baseline.name };
  const stageQuota = decisions.quota[environment.stage];
  const space = {
    namespace: team,
    podSecurity: { level: decisions.podSecurity, version: `v${problems.settle(clusterVersion)}` },
    quota: {
      cpu: quota.cpu?.toString() ?? `${stageQuota.cpuCores}`,
      memory: quota.memory?.toString() ?? `${stageQuota.memoryGibibytes}Gi`,
      pods: quota.pods ?? stageQuota.pods,
    },
    containerDefaults: decisions.containerDefaults,
    denied: DENIED[platform._servicesIn(environment.name).isolation ?? Isolation.EGRESS],
    labels: kubernetesLabels({
      organization: platform.organization,
      environment: environment.name,
      stage: environment.stage,
      team,
      stamp,
      custom: platform.labels,
    }),
  };
  return { stamp, space };
}

/** The quota asked for, or none where nothing of it can be read. */
function checkQuota(problems: Problems, quota: TeamQuota | undefined): TeamQuota {
  if (quota === undefined || !checkOptionalObject(problems, 'quota', quota)) return {};
  checkKnownProps(problems, 'quota', quota, { cpu: true, memory: true, pods: true });
  checkOptionalKind(problems, 'quota.cpu', quota.cpu, 'Cpu');
  checkOptionalKind(problems, 'quota.memory', quota.memory, 'Size');
  if (quota.pods !== undefined) checkWholeNumber(problems, 'quota.pods', quota.pods, { min: 1, max: 10_000 });
  return quota;
}
