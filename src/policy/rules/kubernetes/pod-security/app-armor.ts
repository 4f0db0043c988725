import { isRecord } from '../../../../core/terraform';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { definePodRule } from '../object-rule';
import type { Pod } from '../pods';
import { POD_SECURITY_STANDARDS } from './standard';

/** How a profile was named before Kubernetes 1.30, and still can be; the provider has no argument for it. */
const ANNOTATION = 'container.apparmor.security.beta.kubernetes.io/';

export const appArmor = definePodRule(
  {
    id: 'kubernetes-pod-app-armor',
    title: 'Containers do not run without the AppArmor profile of the runtime',
    severity: RuleSeverity.ERROR,
    rationale:
      'The profile keeps a container from mounting file systems and writing to the kernel; unconfined takes that away.',
    remediation: 'Leave the profile out, or name RuntimeDefault or a profile of the node.',
    example: 'annotations = {\n  "container.apparmor.security.beta.kubernetes.io/api" = "runtime/default"\n}',
    controls: { nist80053: ['ac-6', 'sc-39'] },
    source: POD_SECURITY_STANDARDS,
  },
  (pod) => [...annotated(pod), ...stated(pod)],
);

function annotated({ template }: Pod): Finding[] {
  const { expression, literal }: { expression?: string; literal: unknown } = template.value('metadata.annotations');
  if (expression !== undefined) return [Finding.unknown(expression, 'annotations')];
  return Object.entries(isRecord(literal) ? literal : {})
    .filter(([key]) => key.startsWith(ANNOTATION))
    .flatMap(([key, value]) => {
      const profile = String(value);
      if (profile.includes('${')) return [Finding.unknown(profile, key)];
      if (profile === 'runtime/default' || profile.startsWith('localhost/')) return [];
      return [Finding.fail(`annotation ${key} must be runtime/default or localhost/…, got ${profile}`, key)];
    });
}

function stated({ spec, containers, unseen }: Pod): Finding[] {
  return [
    ...unseen,
    ...[spec, ...containers.map(({ block }) => block)].flatMap((block) =>
      block._must(
        'security_context.app_armor_profile.type',
        ({ isAbsent, text }) => isAbsent || text === 'RuntimeDefault' || text === 'Localhost',
        'be RuntimeDefault or Localhost',
      ),
    ),
  ];
}
