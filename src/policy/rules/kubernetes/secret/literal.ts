import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';
import { entriesOf } from './entries';

/** The provider keeps what is written only (`_wo`) out of the state; it stands in the code all the same. */
const MAPS = ['data', 'binary_data', 'string_data', 'data_wo', 'binary_data_wo'];

export const literal = defineObjectRule(
  ['Secret'],
  {
    id: 'kubernetes-secret-literal',
    title: 'No secret holds what stands in the Terraform',
    severity: RuleSeverity.ERROR,
    rationale:
      'What stands in the Terraform stands in the repository, in the state and in every plan that CI prints, for ever.',
    remediation:
      'Take it out, let it be issued anew, and let External Secrets or a CSI driver bring it from a secret manager.',
    example: 'data_wo = { password = ephemeral.aws_secretsmanager_secret_version.db.secret_string }',
    controls: {
      nist80053: ['ia-5.7', 'sc-28'],
      soc2: ['CC6.1'],
      iso27001: ['A.5.17', 'A.8.24'],
      pciDss: ['8.6.2'],
      cisKubernetes: ['5.4.2'],
      cisEks: ['4.4.2'],
      cisGke: ['4.4.2'],
    },
    source: 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
    exceptable: false,
  },
  (secret) => {
    const { entries, unseen } = entriesOf(secret, MAPS);
    // The value is never shown: a report is read by more people than the Terraform.
    const literals = entries.filter((entry) => entry.literal);
    return [...unseen, ...literals.map(({ at }) => Finding.fail(`${at} must not be a literal`, at))];
  },
);
