import { RuleSeverity } from '../../../rule/rule-severity';
import { defineContainerRule } from '../object-rule';
import { POD_SECURITY_STANDARDS } from './standard';

export const procMount = defineContainerRule(
  {
    id: 'kubernetes-pod-proc-mount',
    title: 'Containers see /proc with the parts hidden that the runtime hides',
    severity: RuleSeverity.ERROR,
    rationale: 'An unmasked /proc shows and sets what belongs to the kernel of the node.',
    remediation: 'Leave procMount out.',
    example: 'securityContext = { procMount = "Default" }',
    controls: { nist80053: ['ac-6', 'sc-39'] },
    source: POD_SECURITY_STANDARDS,
  },
  ({ block }) =>
    block._must(
      'security_context.proc_mount',
      ({ isAbsent, text }) => isAbsent || text === 'Default',
      'be Default or not given',
    ),
);
