import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';

export const barePod = defineObjectRule(
  ['Pod', 'ReplicaSet', 'ReplicationController'],
  {
    id: 'kubernetes-workload-bare-pod',
    title: 'Pods are made by a workload that replaces and updates them',
    severity: RuleSeverity.WARNING,
    rationale:
      'A pod by itself is gone with its node; a replica set or a replication controller by itself never rolls out a change.',
    remediation: 'Use a Deployment, a StatefulSet, a DaemonSet or a Job.',
    example: 'resource "kubernetes_deployment_v1" "api" {}',
    controls: { nist80053: ['cp-10', 'si-13'] },
    source:
      'https://kubernetes.io/docs/concepts/configuration/overview/#naked-pods-vs-replicasets-deployments-and-jobs',
  },
  ({ kind }) => [Finding.fail(`must be made by a Deployment or its like, got a ${kind} by itself`)],
);
