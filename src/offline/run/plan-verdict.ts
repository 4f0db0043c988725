import { StackPlan } from './stack-plan';

/** The verdict of a run: what its worst stack says. */
export function verdictOf(plans: readonly StackPlan[]): 'planned' | 'refused' | 'failed' {
  if (plans.some(({ verdict }) => verdict === 'failed')) return 'failed';
  if (plans.some(({ verdict }) => verdict === 'refused')) return 'refused';
  return plans.some(({ verdict }) => verdict === 'skipped') ? 'failed' : 'planned';
}
