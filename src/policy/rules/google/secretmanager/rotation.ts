import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

export const rotation = defineRule(
  {
    id: 'google-secretmanager-rotation',
    title: 'Secrets say when they are to be rotated',
    severity: RuleSeverity.NOTE,
    resourceTypes: ['google_secret_manager_secret', 'google_secret_manager_regional_secret'],
    rationale: 'A secret that leaked works until somebody changes it, and nobody is reminded to.',
    remediation: 'Set rotation, and a topic that whoever rotates it listens to.',
    example: 'rotation {\n  rotation_period    = "7776000s"\n  next_rotation_time = "2027-01-01T00:00:00Z"\n}',
    controls: { nist80053: ['ia-5'], soc2: ['CC6.1'], iso27001: ['A.5.17'], pciDss: ['8.6.3'] },
    source: 'https://cloud.google.com/secret-manager/docs/secret-rotation',
  },
  (secret) => secret.mustBeGiven('rotation.rotation_period'),
);
