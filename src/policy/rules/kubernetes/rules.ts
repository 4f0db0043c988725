import type { PolicyRule } from '../../rule/policy-rule';
import { AVAILABILITY_RULES } from './availability/rules';
import { IMAGE_RULES } from './image/rules';
import { INGRESS_RULES } from './ingress/rules';
import { JOB_RULES } from './job/rules';
import { NAMESPACE_RULES } from './namespace/rules';
import { NETWORK_RULES } from './network/rules';
import { OBJECT_RULES } from './object/rules';
import { POD_RULES } from './pod/rules';
import { POD_SECURITY_RULES } from './pod-security/rules';
import { PROBE_RULES } from './probe/rules';
import { RBAC_RULES } from './rbac/rules';
import { RESOURCES_RULES } from './resources/rules';
import { SECRET_RULES } from './secret/rules';
import { SERVICE_RULES } from './service/rules';
import { SERVICE_ACCOUNT_RULES } from './service-account/rules';
import { WORKLOAD_RULES } from './workload/rules';

/** Every opinion about Kubernetes: pods, whatever makes them, and all that is around them. */
export const KUBERNETES_RULES: readonly PolicyRule[] = [
  ...AVAILABILITY_RULES,
  ...IMAGE_RULES,
  ...INGRESS_RULES,
  ...JOB_RULES,
  ...NAMESPACE_RULES,
  ...NETWORK_RULES,
  ...OBJECT_RULES,
  ...POD_RULES,
  ...POD_SECURITY_RULES,
  ...PROBE_RULES,
  ...RBAC_RULES,
  ...RESOURCES_RULES,
  ...SECRET_RULES,
  ...SERVICE_RULES,
  ...SERVICE_ACCOUNT_RULES,
  ...WORKLOAD_RULES,
];
