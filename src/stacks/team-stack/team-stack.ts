import { Construct } from 'constructs';
import { Catalogue } from '../../core/catalogue';
import { requireKubernetesFact } from '../../core/environment';
import { kubernetesLabels } from '../../core/labels';
import { DNS_LABEL } from '../../core/naming';
import { Platform } from '../../core/platform';
import { ProviderName } from '../../core/provider-name';
import { checkText, checkWholeNumber, Problems } from '../../core/validation';
import { stampConstruct } from '../../core/versions';
import { EnvironmentStack } from '../environment-stack';
import { linkTeamToServices } from '../team-link';
import { TeamStackProps } from './props';
import { checkNamespaceIsFree } from './reserved-namespaces';
import { createTeamSpace } from './team-space';
import { TEAM_STACK_VERSIONS } from './versions';

/**
 * A team's place in an environment, which belongs to the platform: the namespace with its Pod Security labels, the quota,
 * the limits of containers that ask for nothing, and the policy that denies all traffic nobody has declared.
 */
export class TeamStack extends EnvironmentStack {
  /** The team's namespace. */
  public readonly namespace: string;

  constructor(scope: Construct, id: string, props: TeamStackProps) {
    super(scope, id, props);
    const { environment, team, quota = {} } = props;
    const platform = Platform.of(this);
    const baseline = platform._baselineOf(environment);

    const problems = Problems.ofConstruct('TeamStack', scope, id);
    if (checkText(problems, 'team', team, DNS_LABEL)) checkNamespaceIsFree(problems, 'team', team);
    if (quota.pods !== undefined) checkWholeNumber(problems, 'quota.pods', quota.pods, { min: 1, max: 10_000 });
    const clusterVersion = requireKubernetesFact(
      problems,
      environment,
      'version',
      'the Pod Security version of a namespace',
    );
    const version = TEAM_STACK_VERSIONS.choose(problems, 'version', props.version ?? baseline.constructs.TeamStack);
    const { name: versionName, decisions } = problems.settle(version);

    const stamp = { construct: 'TeamStack', version: versionName, baseline: baseline.name };
    stampConstruct(this, stamp);
    this.useProvider(ProviderName.KUBERNETES);
    const stageQuota = decisions.quota[environment.stage];
    createTeamSpace(this, {
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
    });
    this.namespace = team;
    Catalogue.of(this).add({ kind: 'team', path: this.node.path, environment: environment.name, team });
    linkTeamToServices(this, environment.name, team);
  }
}
