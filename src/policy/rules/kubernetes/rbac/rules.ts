import type { PolicyRule } from '../../../rule/policy-rule';
import { anonymous } from './anonymous';
import { certificateApproval } from './certificate-approval';
import { clusterAdmin } from './cluster-admin';
import { defaultServiceAccount } from './default-service-account';
import { escalation } from './escalation';
import { everybody } from './everybody';
import { masters } from './masters';
import { nodeProxy } from './node-proxy';
import { persistentVolumes } from './persistent-volumes';
import { podCreation } from './pod-creation';
import { podExec } from './pod-exec';
import { secrets } from './secrets';
import { tokenCreation } from './token-creation';
import { webhooks } from './webhooks';
import { wildcards } from './wildcards';

export const RBAC_RULES: readonly PolicyRule[] = [
  anonymous,
  certificateApproval,
  clusterAdmin,
  defaultServiceAccount,
  escalation,
  everybody,
  masters,
  nodeProxy,
  persistentVolumes,
  podCreation,
  podExec,
  secrets,
  tokenCreation,
  webhooks,
  wildcards,
];
