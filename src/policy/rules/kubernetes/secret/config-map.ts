import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';
import { isSecretName } from '../secret-names';
import { entriesOf } from './entries';

export const configMap = defineObjectRule(
  ['ConfigMap'],
  {
    id: 'kubernetes-secret-config-map',
    title: 'No config map holds a secret',
    severity: RuleSeverity.ERROR,
    rationale:
      'Config maps are read by everybody who may look at a namespace, are not encrypted by the cluster, and are logged.',
    remediation: 'Move it to a secret manager, and let a secret or a file bring it to the pod.',
    example: 'data = {\n  DB_PASSWORD_FILE = "/var/run/secrets/db/password"\n}',
    controls: { nist80053: ['ia-5.7', 'sc-28'], soc2: ['CC6.1'], iso27001: ['A.5.17'], pciDss: ['8.6.2'] },
    source: 'https://kubernetes.io/docs/concepts/configuration/configmap/',
  },
  (map) => {
    const { entries, unseen } = entriesOf(map, ['data', 'binary_data']);
    const secrets = entries.filter(({ key, literal }) => literal && isSecretName(key));
    return [...unseen, ...secrets.map(({ at }) => Finding.fail(`${at} must not hold a secret`, at))];
  },
);
