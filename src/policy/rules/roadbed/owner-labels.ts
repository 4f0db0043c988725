import { defineRule } from '../../rule/define-rule';
import { Finding } from '../../rule/finding';
import { RuleSeverity } from '../../rule/rule-severity';
import { LABELLED_TYPES } from './labelled-types';

export const ownerLabels = defineRule(
  {
    id: 'roadbed-owner-labels',
    title: 'Resources say which team owns them and which environment they are in',
    severity: RuleSeverity.WARNING,
    resourceTypes: [...LABELLED_TYPES],
    rationale: 'A resource without an owner is nobody’s when it breaks, costs money or leaks.',
    remediation:
      'Let a Roadbed construct make it, or label it with team and environment (roadbed.dev/team in Kubernetes, env in Datadog).',
    example: 'tags = { team = "payments", environment = "prod" }',
    controls: { nist80053: ['cm-8'], soc2: ['CC6.1'], iso27001: ['A.5.9'], pciDss: ['12.5.1'] },
    source: 'https://docs.aws.amazon.com/whitepapers/latest/tagging-best-practices/tagging-best-practices.html',
  },
  (resource) => {
    const missing = (['team', 'environment'] as const).filter((fact) => resource[fact] === undefined);
    const labels = ['tags', 'labels', 'metadata.labels', 'user_labels'].map((path) => resource.value(path));
    const unknown = labels.find(({ isUnknown }) => isUnknown)?.expression;
    if (missing.length > 0 && unknown !== undefined) return [Finding.unknown(unknown)];
    return missing.map((fact) => Finding.fail(`must be labelled with its ${fact}, got no such label`, fact));
  },
);
