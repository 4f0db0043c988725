import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

/** CIS Google Cloud Platform Foundation Benchmark 4.0.0, 1.10: 90 days. */
const LONGEST_SECONDS = 90 * 24 * 60 * 60;
/** The purpose of a key that says none. */
const SYMMETRIC = 'ENCRYPT_DECRYPT';

export const rotation = defineRule(
  {
    id: 'google-kms-rotation',
    title: 'Keys of Cloud KMS rotate every 90 days',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['google_kms_crypto_key'],
    rationale: 'The longer one key encrypts, the more is lost with it; nothing rotates unless it is told to.',
    remediation: 'Set rotation_period to 7776000s or less.',
    example: 'rotation_period = "7776000s"',
    controls: { nist80053: ['sc-12'], soc2: ['CC6.1'], iso27001: ['A.8.24'], pciDss: ['3.7.4'], cisGcp: ['1.10'] },
    source: 'https://cloud.google.com/kms/docs/key-rotation',
  },
  // Cloud KMS, "Key rotation": only keys that encrypt symmetrically rotate by themselves, and only what it made itself.
  (key) =>
    (key.value('purpose').text ?? SYMMETRIC) !== SYMMETRIC || key.value('import_only').bool === true
      ? [Finding.notApplicable('only symmetric keys that Cloud KMS made rotate by themselves')]
      : key._must(
          'rotation_period',
          ({ text = '' }) => /^\d+(\.\d+)?s$/.test(text) && Number.parseFloat(text) <= LONGEST_SECONDS,
          `be at most ${LONGEST_SECONDS}s`,
        ),
);
