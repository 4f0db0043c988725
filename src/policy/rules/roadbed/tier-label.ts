import { defineRule } from '../../rule/define-rule';
import { Finding } from '../../rule/finding';
import { RuleSeverity } from '../../rule/rule-severity';
import { LABELLED_TYPES } from './labelled-types';

export const tierLabel = defineRule(
  {
    id: 'roadbed-tier-label',
    title: 'What belongs to a service says of which tier it is',
    severity: RuleSeverity.WARNING,
    resourceTypes: [...LABELLED_TYPES],
    rationale: 'The tier decides how much protection, how many replicas and whose sleep something is worth.',
    remediation: 'Let a Roadbed construct make it, or label it with tier, 0 to 3 (roadbed.dev/tier in Kubernetes).',
    example: 'tags = { service = "checkout", tier = "0" }',
    controls: { nist80053: ['ra-9'], iso27001: ['A.5.9', 'A.5.12'] },
    source: 'https://csrc.nist.gov/pubs/sp/800/53/r5/upd1/final',
  },
  (resource) =>
    resource.service === undefined || resource.tier !== undefined
      ? []
      : [Finding.fail('must be labelled with its tier, 0 to 3, got no such label', 'tier')],
);
