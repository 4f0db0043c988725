import type { PolicyBlock } from '../../../resource/policy-block';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { defineContainerRule } from '../object-rule';
import { unseenAt } from '../pods';

export const secretAsEnv = defineContainerRule(
  {
    id: 'kubernetes-pod-secret-as-env',
    title: 'Secrets come as files, not as variables',
    severity: RuleSeverity.NOTE,
    rationale:
      'Variables are inherited by every child process, printed by debuggers and crash reports, and never change while a pod runs.',
    remediation: 'Mount the secret as a volume, or let a CSI driver bring it from the secret manager.',
    example: 'volume {\n  name = "db"\n  secret {\n    secret_name = "db"\n  }\n}',
    controls: { cisKubernetes: ['5.4.1'], cisEks: ['4.4.1'], cisGke: ['4.4.1'] },
    source: 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
  },
  ({ block }) => [
    ...unseenAt(block, 'env'),
    ...[...block.blocks('env.value_from.secret_key_ref'), ...block.blocks('env_from.secret_ref')].map((reference) =>
      Finding.fail(`${reference.path} must be a mounted file, got a variable`, keyOf(reference)),
    ),
  ],
);

function keyOf(reference: PolicyBlock): string {
  const name = reference.value('name').text ?? '';
  return [reference.path.replace(/\[\d+\]/g, ''), name].join(' ').trim();
}
