import { defineRule } from '../../rule/define-rule';
import { Finding } from '../../rule/finding';
import { RuleSeverity } from '../../rule/rule-severity';

export const breakGlass = defineRule(
  {
    id: 'roadbed-break-glass',
    title: 'Nobody has broken through policy',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['roadbed_break_glass'],
    rationale: 'In an incident nobody should wait for an auditor, and afterwards the auditor must see that nobody did.',
    remediation: 'Mend what failed, or have it excepted, and synthesize again without breaking the glass.',
    example: 'roadbed synth',
    controls: { nist80053: ['cm-3'], soc2: ['CC8.1'], iso27001: ['A.8.32'], pciDss: ['6.5.1'] },
    source: 'https://csrc.nist.gov/pubs/sp/800/53/r5/upd1/final',
    exceptable: false,
  },
  (incident) => [Finding.fail(`somebody has: ${incident.value('reason').text} (${incident.value('ticket').text})`)],
);
