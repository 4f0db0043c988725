import { RuleSeverity } from '../../../rule/rule-severity';
import { definePodRule } from '../object-rule';

export const serviceLinks = definePodRule(
  {
    id: 'kubernetes-pod-service-links',
    title: 'Pods are not told of every service of their namespace',
    severity: RuleSeverity.NOTE,
    rationale:
      'Each service adds seven variables to every pod that starts after it: an application may take one for its own, and large namespaces start slowly.',
    remediation: 'Set enable_service_links to false; services are found by DNS.',
    example: 'spec {\n  enable_service_links = false\n}',
    source: 'https://kubernetes.io/docs/tutorials/services/connect-applications-service/#accessing-the-service',
  },
  ({ spec }) => spec._must('enable_service_links', ({ bool }) => bool === false, 'be false'),
);
