import { RuleSeverity } from '../../../rule/rule-severity';
import { definePodRule } from '../object-rule';
import { unseenAt } from '../pods';

export const scratchLimit = definePodRule(
  {
    id: 'kubernetes-pod-scratch-limit',
    title: 'Scratch space has a limit',
    severity: RuleSeverity.NOTE,
    rationale: 'An empty_dir without one grows until the disk of the node is full, and pods of others are evicted.',
    remediation: 'Set size_limit of the empty_dir.',
    example: 'volume {\n  name = "tmp"\n  empty_dir {\n    size_limit = "1Gi"\n  }\n}',
    controls: { nist80053: ['sc-6'] },
    source: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#local-ephemeral-storage',
  },
  ({ spec }) => [
    ...unseenAt(spec, 'volume'),
    ...spec.blocks('volume.empty_dir').flatMap((volume) => volume.mustBeGiven('size_limit')),
  ],
);
