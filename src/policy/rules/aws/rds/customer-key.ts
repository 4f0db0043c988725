import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { whereCustomerKeyIsAsked } from '../../protection-levels';
import { mustNameCustomerKey } from '../customer-key';
import { unlessReplica } from './replicas';

export const customerKey = defineRule(
  {
    id: 'aws-rds-customer-key',
    title: 'Databases of important or confidential data encrypt with a customer-managed key',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_db_instance', 'aws_rds_cluster'],
    rationale:
      'A snapshot that is encrypted with a key of AWS’s can neither be shared with a recovery account nor cut off.',
    remediation: 'Set kms_key_id to a key of your own.',
    example: 'kms_key_id = aws_kms_key.data.arn',
    controls: {
      nist80053: ['sc-12', 'sc-28.1'],
      soc2: ['CC6.1'],
      iso27001: ['A.8.24'],
      pciDss: ['3.6.1'],
      hipaa: ['164.312(a)(2)(iv)'],
    },
    source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.Keys.html',
  },
  (database) =>
    unlessReplica(database, () => whereCustomerKeyIsAsked(database, () => mustNameCustomerKey(database, 'kms_key_id'))),
);
