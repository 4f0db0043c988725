import { IConstruct } from 'constructs';
import { requireKubernetesFact } from '../../core/environment';
import { kubernetesLabels } from '../../core/labels';
import { DNS_LABEL } from '../../core/naming';
import { Platform } from '../../core/platform';
import { checkText, checkWholeNumber, Problems } from '../../core/validation';
import { ConstructStamp } from '../../core/versions';
import { checkEnvironment, checkStateKey } from '../check-environment';
import { TeamStackProps } from './props';
import { checkNamespaceIsFree } from './reserved-namespaces';
import { TeamSpaceSpec } from './team-space';
import { TEAM_STACK_VERSIONS } from './versions';

const NEEDED_BY = 'the Pod Security version of a namespace';

/** Everything about a team's place, decided: the version's defaults, then what the user said. Throws one error with all that is wrong. */
export function resolve(
  scope: IConstruct,
  id: string,
  props: TeamStackProps,
): { readonly stamp: ConstructStamp; readonly space: TeamSpaceSpec } {
  const { environment, team, quota = {} } = props;
  const problems = Problems.ofConstruct('TeamStack', scope, id);
  const platform = Platform.of(scope);
  checkStateKey(problems, id, props.stateKey);
  if (checkText(problems, 'team', team, DNS_LABEL)) checkNamespaceIsFree(problems, 'team', team);
  if (quota.pods !== undefined) checkWholeNumber(problems, 'quota.pods', quota.pods, { min: 1, max: 10_000 });
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
