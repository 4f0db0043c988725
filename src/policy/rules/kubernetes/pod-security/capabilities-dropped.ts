import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { defineContainerRule } from '../object-rule';
import { POD_SECURITY_STANDARDS } from './standard';

export const capabilitiesDropped = defineContainerRule(
  {
    id: 'kubernetes-pod-capabilities-dropped',
    title: 'Containers drop all capabilities',
    severity: RuleSeverity.WARNING,
    rationale: 'What a runtime grants by default, such as raw sockets, is of use to nobody but an intruder.',
    remediation: 'Set capabilities.drop to ["ALL"].',
    example: 'security_context {\n  capabilities {\n    drop = ["ALL"]\n  }\n}',
    controls: { nist80053: ['ac-6', 'cm-7'], cisKubernetes: ['5.2.8', '5.2.9'] },
    source: POD_SECURITY_STANDARDS,
  },
  ({ block }, { onWindows }) => {
    if (onWindows) return [];
    const path = 'security_context.capabilities.drop';
    const key = `${block.path}.${path}`;
    const dropped = block.values(path);
    if (dropped.some(({ text }) => text === 'ALL')) return [];
    const unseen = dropped.find(({ isUnknown }) => isUnknown)?.expression;
    if (unseen !== undefined) return [Finding.unknown(unseen, key)];
    const shown = dropped.map(({ text }) => text).join(', ');
    return [Finding.fail(`${key} must hold ALL, got ${shown === '' ? 'nothing' : shown}`, key)];
  },
);
