import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { whereCustomerKeyIsAsked } from '../../protection-levels';
import { mustNameCustomerKey } from '../customer-key';

export const customerKey = defineRule(
  {
    id: 'aws-ecr-customer-key',
    title: 'Images of important services encrypt with a customer-managed key',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_ecr_repository'],
    rationale: 'Images hold code, and often more than was meant; how they are encrypted cannot be changed later.',
    remediation: 'Set encryption_configuration with encryption_type KMS and a key of your own.',
    example: 'encryption_configuration {\n  encryption_type = "KMS"\n  kms_key         = aws_kms_key.images.arn\n}',
    controls: {
      nist80053: ['sc-12', 'sc-28.1'],
      soc2: ['CC6.1'],
      iso27001: ['A.8.24'],
      pciDss: ['3.6.1'],
      hipaa: ['164.312(a)(2)(iv)'],
    },
    source: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/encryption-at-rest.html',
  },
  (repository) =>
    whereCustomerKeyIsAsked(repository, () => [
      ...repository.mustBeOneOf('encryption_configuration.encryption_type', ['KMS', 'KMS_DSSE']),
      ...mustNameCustomerKey(repository, 'encryption_configuration.kms_key'),
    ]),
);
