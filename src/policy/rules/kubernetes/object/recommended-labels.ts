import { RuleSeverity } from '../../../rule/rule-severity';
import { definePodRule } from '../object-rule';

/** Of the labels that Kubernetes recommends, those by which a person finds what an object belongs to and who tends it. */
const OF_OBJECTS = ['app.kubernetes.io/name', 'app.kubernetes.io/managed-by'];
const OF_PODS = ['app.kubernetes.io/name'];

export const recommendedLabels = definePodRule(
  {
    id: 'kubernetes-object-recommended-labels',
    title: 'Workloads and their pods carry the recommended labels',
    severity: RuleSeverity.NOTE,
    rationale: 'Dashboards, cost reports and people on call find what belongs together by these labels.',
    remediation: `Label the object with ${OF_OBJECTS.join(' and ')}, its pods with ${OF_PODS.join()}.`,
    example: 'labels = {\n  "app.kubernetes.io/name"       = "api"\n  "app.kubernetes.io/managed-by" = "terraform"\n}',
    controls: { nist80053: ['cm-8'] },
    source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/',
  },
  ({ object, template }) => [
    ...OF_OBJECTS.flatMap((label) => object.block.mustBeGiven(`metadata.labels["${label}"]`)),
    ...(template === object.block
      ? []
      : OF_PODS.flatMap((label) => template.mustBeGiven(`metadata.labels["${label}"]`))),
  ],
);
