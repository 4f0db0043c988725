import { PolicyRule } from '../../../rule/policy-rule';
import { podIdentityRole } from './pod-identity-role';

export const EKS_RULES: readonly PolicyRule[] = [podIdentityRole];
