import { Construct } from 'constructs';
import { Catalogue } from '../../core/catalogue';
import { ProviderName } from '../../core/provider-name';
import { stampConstruct } from '../../core/versions';
import { EnvironmentStack } from '../environment-stack';
import { linkTeamToServices } from '../team-link';
import { TeamStackProps } from './props';
import { resolve } from './resolve';
import { createTeamSpace } from './team-space';
import { TEAM_STACK_VERSIONS } from './versions';

/**
 * A team's place in an environment, which belongs to the platform: the namespace with its Pod Security labels, the quota,
 * the limits of containers that ask for nothing, and the policy that denies all traffic nobody has declared.
 */
export class TeamStack extends EnvironmentStack {
  /** Name of the team's namespace. What uses it waits for the namespace. */
  public readonly namespace: string;

  /**
   * A team's place in an environment.
   * @param scope the app, or anything in it
   * @param id its name, unique in the app, and its state key: letters, digits, hyphens and underscores, at most 90
   */
  constructor(scope: Construct, id: string, props: TeamStackProps) {
    // Before super(), so that what is wrong with the stack and with the team is said in one error.
    const { stamp, space } = resolve(scope, id, props);
    super(scope, id, props);

    stampConstruct(this, stamp, TEAM_STACK_VERSIONS.factsOf(stamp.version));
    this.useProvider(ProviderName.KUBERNETES);
    this.namespace = createTeamSpace(this, space);
    const environment = this.environment.name;
    Catalogue.of(this).add(this, { kind: 'team', path: this.node.path, environment, team: space.namespace });
    linkTeamToServices(this, environment, space.namespace);
  }
}
