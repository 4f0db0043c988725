import { RuleSeverity } from '../../../rule/rule-severity';
import { defineContainerRule } from '../object-rule';
import { mustEffectively } from '../pods';
import { POD_SECURITY_STANDARDS } from './standard';

export const seccomp = defineContainerRule(
  {
    id: 'kubernetes-pod-seccomp',
    title: 'Containers run under a seccomp profile',
    severity: RuleSeverity.WARNING,
    rationale:
      'Kubernetes leaves every system call of the kernel open unless a profile is named; most ways out of a container go through the rare ones.',
    remediation: 'Set seccomp_profile.type of the pod to RuntimeDefault.',
    example: 'security_context {\n  seccomp_profile {\n    type = "RuntimeDefault"\n  }\n}',
    controls: { nist80053: ['ac-6', 'cm-7'], cisKubernetes: ['5.6.2'], cisGke: ['4.6.2'] },
    source: POD_SECURITY_STANDARDS,
  },
  (container, pod) =>
    pod.onWindows
      ? []
      : mustEffectively(
          container,
          pod,
          'seccomp_profile.type',
          ({ text }) => text === 'RuntimeDefault' || text === 'Localhost',
          'be RuntimeDefault or Localhost',
        ),
);
