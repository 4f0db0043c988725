import { dirname } from 'node:path';
import { OfflinePlan, OfflinePlanRequest, planOffline } from '../../../src/offline/run/offline-plan';
import { countChanges } from '../../../src/offline/run/stack-plan';
import { requireTerraform } from '../../../src/offline/terraform/terraform-binary';

/** Plans an output directory as the command does. */
export async function planOf(from: string, more: Partial<OfflinePlanRequest> = {}): Promise<OfflinePlan> {
  const terraform = await requireTerraform(undefined, process.env);
  return planOffline({ from, stacks: [], terraform, projectDirectory: dirname(from), ...more });
}

/** What each stack would create, by its name; its verdict where it has no plan. */
export function creates({ plans }: OfflinePlan): Readonly<Record<string, number | string>> {
  return Object.fromEntries(
    plans.map(({ name, verdict, changes }) => [name, verdict === 'planned' ? countChanges(changes).create : verdict]),
  );
}
