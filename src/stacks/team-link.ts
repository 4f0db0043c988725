import { TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { Catalogue } from '../core/catalogue';

/**
 * Orders the stack of a service after the TeamStack of its team, where the app has it: the namespace comes first. Either
 * may be made first in the code.
 */
export function linkServiceToTeam(service: IConstruct, environment: string, team: string): void {
  const teams = Catalogue.of(service).ofKind('team');
  const home = teams.find((entry) => entry.environment === environment && entry.team === team);
  if (home === undefined) return;
  TerraformStack.of(service).addDependency(TerraformStack.of(constructAt(service.node.root, home.path)));
}

/** The same from the other side: orders the stacks of services made before the TeamStack after it. */
export function linkTeamToServices(teamStack: TerraformStack, environment: string, team: string): void {
  for (const entry of Catalogue.of(teamStack).ofKind('service')) {
    if (entry.environment !== environment || entry.team !== team) continue;
    TerraformStack.of(constructAt(teamStack.node.root, entry.path)).addDependency(teamStack);
  }
}

function constructAt(root: IConstruct, path: string): IConstruct {
  return path.split('/').reduce((scope, id) => scope.node.findChild(id), root);
}
