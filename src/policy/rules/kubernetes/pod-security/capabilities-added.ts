import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { defineContainerRule } from '../object-rule';
import { POD_SECURITY_STANDARDS } from './standard';

/** Binds ports below 1024, and is all that the standard `restricted` lets be added. */
const ALLOWED = 'NET_BIND_SERVICE';

export const capabilitiesAdded = defineContainerRule(
  {
    id: 'kubernetes-pod-capabilities-added',
    title: 'Containers add no capability but to bind low ports',
    severity: RuleSeverity.ERROR,
    rationale: 'Capabilities such as SYS_ADMIN, SYS_PTRACE or NET_ADMIN are ways out of the container.',
    remediation: 'Take the capability out of capabilities.add; listen on a port above 1023.',
    example: 'security_context {\n  capabilities {\n    drop = ["ALL"]\n    add  = ["NET_BIND_SERVICE"]\n  }\n}',
    controls: { nist80053: ['ac-6', 'cm-7'], cisKubernetes: ['5.2.8', '5.2.9'] },
    source: POD_SECURITY_STANDARDS,
  },
  ({ block }, { onWindows }) => {
    if (onWindows) return [];
    const path = 'security_context.capabilities.add';
    return block.values(path).flatMap(({ text, expression, shown, isAbsent }) => {
      if (expression !== undefined) return [Finding.unknown(expression, `${block.path}.${path}`)];
      if (isAbsent || text === ALLOWED) return [];
      return [
        Finding.fail(
          `${block.path}.${path} must hold nothing but ${ALLOWED}, got ${shown}`,
          `${block.path}.${path}.${text}`,
        ),
      ];
    });
  },
);
