import { PolicyRule } from '../../../rule/policy-rule';
import { budgetFilter } from './budget-filter';
import { budgetRecipients } from './budget-recipients';
import { budgetThresholds } from './budget-thresholds';

export const BILLING_RULES: readonly PolicyRule[] = [budgetFilter, budgetRecipients, budgetThresholds];
