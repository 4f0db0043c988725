import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import type { Kind } from '../kinds';
import { readSelector, selects } from '../label-selector';
import { definePodRule } from '../object-rule';
import { unseenAt } from '../pods';

const KINDS: readonly Kind[] = ['DaemonSet', 'Deployment', 'ReplicaSet', 'Rollout', 'StatefulSet'];

export const selector = definePodRule(
  {
    id: 'kubernetes-workload-selector',
    title: 'A workload selects the pods that it makes',
    severity: RuleSeverity.ERROR,
    rationale: 'Kubernetes refuses a workload whose selector does not match its own template: the apply fails.',
    remediation: 'Let spec.selector ask for labels that spec.template has.',
    example: 'selector {\n  match_labels = { "app.kubernetes.io/name" = "api" }\n}',
    source: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector',
  },
  ({ object: { block }, labels }) => [
    ...unseenAt(block, 'spec.selector'),
    ...block.blocks('spec.selector').flatMap((asked) => {
      const verdict = selects(readSelector(asked), labels);
      if (verdict === true) return [];
      return verdict === undefined
        ? [Finding.unknown('the labels of selector and template', asked.path)]
        : [Finding.fail(`${asked.path} must match the labels of the template, and does not`, asked.path)];
    }),
  ],
  KINDS,
);
