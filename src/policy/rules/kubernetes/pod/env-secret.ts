import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { defineContainerRule } from '../object-rule';
import { unseenAt } from '../pods';
import { isSecretName } from '../secret-names';

export const envSecret = defineContainerRule(
  {
    id: 'kubernetes-pod-env-secret',
    title: 'No variable of a container holds a secret as it is',
    severity: RuleSeverity.ERROR,
    rationale:
      'It stands in the Terraform, in its state, in the object that everybody of the cluster may read, and in crash reports.',
    remediation: 'Keep the secret in a secret manager and mount it as a file; take a new one, for this one is known.',
    example: 'env {\n  name  = "DB_PASSWORD_FILE"\n  value = "/var/run/secrets/db/password"\n}',
    controls: {
      nist80053: ['ia-5.7'],
      soc2: ['CC6.1'],
      iso27001: ['A.5.17'],
      pciDss: ['8.6.2'],
      cisKubernetes: ['5.4.1'],
      cisEks: ['4.4.1'],
      cisGke: ['4.4.1'],
    },
    source: 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
  },
  ({ block }) => [
    ...unseenAt(block, 'env'),
    ...block.blocks('env').flatMap((variable) => {
      const name = variable.value('name').text;
      // An expression is no literal, wherever its value comes from.
      const value = variable.value('value').text;
      if (name === undefined || value === undefined || value === '' || !isSecretName(name)) return [];
      // The value is never shown: a report is read by more people than the Terraform.
      return [Finding.fail(`${variable.path} must not hold a secret as a literal`, variable.path)];
    }),
  ],
);
