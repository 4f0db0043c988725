import type { OfflinePlan } from './offline-plan';
import { verdictOf } from './plan-verdict';
import { PlannedChange } from './planned-change';
import { countChanges, NOT_CHECKED, StackPlan } from './stack-plan';

/** `roadbed plan --json`: schemas/roadbed-plan.schema.json says what it holds. New members may come; none goes or changes. */
export function planDocument(plan: OfflinePlan, roadbed: string): object {
  return {
    formatVersion: '1.0',
    roadbed,
    engine: { name: plan.terraform.name, version: plan.terraform.version },
    verdict: verdictOf(plan.plans),
    stacks: plan.plans.map(stackDocument),
    notes: plan.notes,
    notChecked: NOT_CHECKED,
  };
}

function stackDocument({ name, verdict, reason, changes, diagnostics }: StackPlan): object {
  return {
    name,
    verdict,
    ...(reason !== undefined && { reason }),
    counts: countChanges(changes),
    changes: changes.map(changeDocument),
    diagnostics,
  };
}

function changeDocument({ differences, ...change }: PlannedChange): object {
  return { ...change, differences: differences.map(({ path, note }) => ({ path, ...(note && { note }) })) };
}
