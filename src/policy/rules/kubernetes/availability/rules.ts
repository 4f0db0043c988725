import type { PolicyRule } from '../../../rule/policy-rule';
import { autoscalerBounds } from './autoscaler-bounds';
import { autoscalerMetrics } from './autoscaler-metrics';
import { autoscalerMinimum } from './autoscaler-minimum';
import { autoscalerTarget } from './autoscaler-target';
import { budgetProgress } from './budget-progress';
import { budgetSelector } from './budget-selector';
import { disruptionBudget } from './disruption-budget';
import { oneDisruptionBudget } from './one-disruption-budget';
import { scaledReplicas } from './scaled-replicas';

export const AVAILABILITY_RULES: readonly PolicyRule[] = [
  autoscalerBounds,
  autoscalerMetrics,
  autoscalerMinimum,
  autoscalerTarget,
  budgetProgress,
  budgetSelector,
  disruptionBudget,
  oneDisruptionBudget,
  scaledReplicas,
];
