import { PolicyRule } from '../../policy/rule/policy-rule';
import { compareText } from '../compare-text';
import { CONTROL_FRAMEWORKS, ControlFramework } from '../control-frameworks';

/** A control and the rules that give evidence of it. */
export interface EvidencedControl {
  readonly framework: ControlFramework;
  readonly id: string;
  readonly rules: readonly PolicyRule[];
}

/** The controls that rules give evidence of, framework by framework. */
export function evidencedControls(rules: readonly PolicyRule[]): EvidencedControl[] {
  return CONTROL_FRAMEWORKS.flatMap((framework) => {
    const byId = new Map<string, PolicyRule[]>();
    for (const rule of rules) {
      for (const id of new Set(rule.props.controls?.[framework.key] ?? [])) {
        const ofControl = byId.get(id);
        if (ofControl === undefined) byId.set(id, [rule]);
        else ofControl.push(rule);
      }
    }
    return [...byId]
      .sort(([one], [other]) => compareText(one, other))
      .map(([id, ofControl]) => ({ framework, id, rules: ofControl }));
  });
}
