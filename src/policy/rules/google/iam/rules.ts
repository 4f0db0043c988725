import { PolicyRule } from '../../../rule/policy-rule';
import { authoritativePolicy } from './authoritative-policy';
import { basicRoles } from './basic-roles';
import { defaultServiceAccount } from './default-service-account';
import { impersonation } from './impersonation';
import { kmsSeparationOfDuties } from './kms-separation-of-duties';
import { publicMember } from './public-member';
import { serviceAccountAdmin } from './service-account-admin';
import { serviceAccountKey } from './service-account-key';
import { workloadIdentityMember } from './workload-identity-member';

export const IAM_RULES: readonly PolicyRule[] = [
  authoritativePolicy,
  basicRoles,
  defaultServiceAccount,
  impersonation,
  kmsSeparationOfDuties,
  publicMember,
  serviceAccountAdmin,
  serviceAccountKey,
  workloadIdentityMember,
];
