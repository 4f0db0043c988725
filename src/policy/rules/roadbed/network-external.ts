import { defineRule } from '../../rule/define-rule';
import { Finding } from '../../rule/finding';
import { RuleSeverity } from '../../rule/rule-severity';

export const networkExternal = defineRule(
  {
    id: 'roadbed-network-external',
    title: 'What a service calls outside of the cluster is all that it can call there',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['roadbed_external'],
    rationale: 'Stolen data leaves, and tools of an intruder come in, wherever egress is wider than what was declared.',
    remediation:
      'Close egress (Isolation.EGRESS) where an engine enforces it, by host names where it knows them, else by ranges.',
    example: "Dependency.external('stripe', { hosts: ['api.stripe.com'], ranges: ['198.51.100.0/24'] })",
    controls: { nist80053: ['sc-7', 'ac-4', 'sc-7.5'], soc2: ['CC6.6'], iso27001: ['A.8.22'], pciDss: ['1.3.2'] },
    source: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
  },
  (external) => {
    const name = external.value('name').text ?? '';
    if (external.value('confinedBy').text !== 'nothing') return [];
    const hosts = external.values('hosts').map(({ text }) => text);
    return [Finding.unknown(`where it goes beside ${hosts.join(', ')}: nothing is known to keep it there`, name)];
  },
);
