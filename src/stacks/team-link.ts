import { TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { Catalogue, ServiceEntry, TeamEntry } from '../core/catalogue';
import { addStackDependency } from './synthesis/stack-dependencies';

/**
 * Orders the stack of a service after the TeamStack of its team, where the app has it: the namespace comes first. Either
 * may be made first in the code.
 */
export function linkServiceToTeam(service: IConstruct, environment: string, team: string): void {
  const isHome = (entry: TeamEntry): boolean => entry.environment === environment && entry.team === team;
  const [home] = Catalogue.of(service).ofKind('team', isHome);
  if (home === undefined) return;
  addStackDependency(TerraformStack.of(service), TerraformStack.of(constructAt(service.node.root, home.path)));
}

/** The same from the other side: orders the stacks of services made before the TeamStack after it. */
export function linkTeamToServices(teamStack: TerraformStack, environment: string, team: string): void {
  const isMember = (entry: ServiceEntry): boolean => entry.environment === environment && entry.team === team;
  for (const { path } of Catalogue.of(teamStack).ofKind('service', isMember)) {
    addStackDependency(TerraformStack.of(constructAt(teamStack.node.root, path)), teamStack);
  }
}

function constructAt(root: IConstruct, path: string): IConstruct {
  return path.split('/').reduce((scope, id) => scope.node.findChild(id), root);
}
