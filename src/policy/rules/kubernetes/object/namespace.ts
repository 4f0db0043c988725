import { RuleSeverity } from '../../../rule/rule-severity';
import type { Kind } from '../kinds';
import { namespacePath } from '../kubernetes-object';
import { defineObjectRule } from '../object-rule';
import { POD_KINDS } from '../pods';

const SYSTEM = ['kube-system', 'kube-public', 'kube-node-lease'];
const KINDS: readonly Kind[] = [
  ...POD_KINDS,
  'ConfigMap',
  'HorizontalPodAutoscaler',
  'Ingress',
  'PodDisruptionBudget',
  'Role',
  'RoleBinding',
  'Secret',
  'Service',
  'ServiceAccount',
];

export const namespace = defineObjectRule(
  KINDS,
  {
    id: 'kubernetes-object-namespace',
    title: 'Everything is in a namespace of its own, not in the default one nor in that of the system',
    severity: RuleSeverity.WARNING,
    rationale:
      'Rights, quotas and network policies hold for a namespace: in the default one everybody shares them, and that of the system is the cluster itself.',
    remediation: 'Give metadata.namespace, best by reference to the namespace.',
    example: 'metadata {\n  name      = "api"\n  namespace = kubernetes_namespace_v1.team.metadata[0].name\n}',
    controls: {
      nist80053: ['sc-7', 'ac-4'],
      cisKubernetes: ['5.6.1', '5.6.4'],
      cisEks: ['4.5.1', '4.5.2'],
      cisGke: ['4.6.1', '4.6.4'],
    },
    source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/',
  },
  (object) => {
    const { resource, block } = object;
    // What hardens the account that every namespace has belongs to each of them, the default one too.
    if (resource.type.startsWith('kubernetes_default_service_account')) return [];
    if (resource.target(namespacePath(object))?.type.startsWith('kubernetes_namespace') === true) return [];
    return block._must(
      'metadata.namespace',
      ({ text }) => text !== undefined && text !== '' && text !== 'default' && !SYSTEM.includes(text),
      'name a namespace other than "default" and those of the system',
    );
  },
);
