import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';
import { entriesOf } from './entries';

const MAPS = ['data', 'binary_data', 'string_data'];

export const inState = defineObjectRule(
  ['Secret'],
  {
    id: 'kubernetes-secret-in-state',
    title: 'No secret goes through the state of Terraform',
    severity: RuleSeverity.WARNING,
    rationale: 'Whoever reads the state reads the secret, and every version of it that was ever applied.',
    remediation: 'Let External Secrets or a CSI driver bring it from a secret manager, or write it with data_wo.',
    example:
      'data_wo          = { password = ephemeral.aws_secretsmanager_secret_version.db.secret_string }\ndata_wo_revision = 1',
    controls: {
      nist80053: ['sc-28', 'ia-5.7'],
      soc2: ['CC6.1'],
      cisKubernetes: ['5.4.2'],
      cisEks: ['4.4.2'],
      cisGke: ['4.4.2'],
    },
    source: 'https://developer.hashicorp.com/terraform/language/manage-sensitive-data',
  },
  (secret) => {
    const { entries, unseen } = entriesOf(secret, MAPS);
    return [...unseen, ...entries.map(({ at }) => Finding.fail(`${at} must be write-only or come from elsewhere`, at))];
  },
);
