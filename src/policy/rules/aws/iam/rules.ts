import { PolicyRule } from '../../../rule/policy-rule';
import { accessKeys } from './access-keys';
import { administratorAccess } from './administrator-access';
import { administratorPolicy } from './administrator-policy';
import { allowNotAction } from './allow-not-action';
import { allowNotResource } from './allow-not-resource';
import { loginProfiles } from './login-profiles';
import { passwordPolicy } from './password-policy';
import { permissionsBoundary } from './permissions-boundary';
import { privilegeEscalation } from './privilege-escalation';
import { secretsScoped } from './secrets-scoped';
import { sessionDuration } from './session-duration';
import { trustAccount } from './trust-account';
import { trustConfusedDeputy } from './trust-confused-deputy';
import { trustEverybody } from './trust-everybody';
import { trustOidc } from './trust-oidc';
import { trustPodIdentity } from './trust-pod-identity';
import { userPolicies } from './user-policies';
import { users } from './users';
import { wildcardAction } from './wildcard-action';
import { wildcardResource } from './wildcard-resource';

export const IAM_RULES: readonly PolicyRule[] = [
  accessKeys,
  administratorAccess,
  administratorPolicy,
  allowNotAction,
  allowNotResource,
  loginProfiles,
  passwordPolicy,
  permissionsBoundary,
  privilegeEscalation,
  secretsScoped,
  sessionDuration,
  trustAccount,
  trustConfusedDeputy,
  trustEverybody,
  trustOidc,
  trustPodIdentity,
  userPolicies,
  users,
  wildcardAction,
  wildcardResource,
];
