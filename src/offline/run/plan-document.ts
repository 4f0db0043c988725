import { OfflinePlan, NOT_CHECKED } from './offline-plan';
import { PlannedChange } from './planned-change';
import { countChanges, StackPlan } from './stack-plan';

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

/** The verdict of a run: what its worst stack says. */
export function verdictOf(plans: readonly StackPlan[]): 'planned' | 'refused' | 'failed' {
  if (plans.some(({ verdict }) => verdict === 'failed')) return 'failed';
  if (plans.some(({ verdict }) => verdict === 'refused')) return 'refused';
  return plans.some(({ verdict }) => verdict === 'skipped') ? 'failed' : 'planned';
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

function changeDocument({ type, differences, ...change }: PlannedChange): object {
  return { ...change, differences: differences.map(({ path, note }) => ({ path, ...(note && { note }) })) };
}
