import { RuleSeverity } from '../../../rule/rule-severity';
import { definePodRule } from '../object-rule';
import { POD_SECURITY_STANDARDS } from './standard';

const TYPES = ['', 'container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t'];

export const seLinux = definePodRule(
  {
    id: 'kubernetes-pod-se-linux',
    title: 'Pods take no SELinux identity but that of a container',
    severity: RuleSeverity.ERROR,
    rationale: 'Another type, user or role lifts the confinement by which SELinux keeps containers from each other.',
    remediation: 'Leave user and role out; use a type of containers or leave it out.',
    example: 'security_context {\n  se_linux_options {\n    type = "container_t"\n  }\n}',
    controls: { nist80053: ['ac-6', 'sc-39'] },
    source: POD_SECURITY_STANDARDS,
  },
  ({ spec, containers, unseen }) => [
    ...unseen,
    ...[spec, ...containers.map(({ block }) => block)].flatMap((block) => {
      const options = 'security_context.se_linux_options';
      return [
        ...block._must(
          `${options}.type`,
          ({ isAbsent, text }) => isAbsent || (text !== undefined && TYPES.includes(text)),
          `be one of ${TYPES.slice(1).join(', ')}`,
        ),
        ...['user', 'role'].flatMap((each) =>
          block._must(`${options}.${each}`, ({ isAbsent, text }) => isAbsent || text === '', 'not be given'),
        ),
      ];
    }),
  ],
);
