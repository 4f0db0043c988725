import { AppliedRule, RuleSource } from '../engine/rule-set';
import { PolicyRule } from '../rule/policy-rule';
import { RuleSeverity } from '../rule/rule-severity';
import { rulesForType } from '../rules/rule-groups';
import { PolicyPack } from './policy-pack';

/** The rules of packs, then Roadbed's own, each with the severity that the first pack that names it gives it. */
export function ruleSources(packs: readonly PolicyPack[]): readonly RuleSource[] {
  const severities = Object.assign({}, ...[...packs].reverse().map(({ props }) => props.severities)) as Readonly<
    Record<string, RuleSeverity>
  >;
  const apply = (rule: PolicyRule): AppliedRule => ({
    rule,
    severity: severities[rule.props.id] ?? rule.props.severity,
  });
  const own = packs.map(({ props }) => ({
    forType: (type: string) => props.rules.filter((rule) => rule.props.resourceTypes.includes(type)).map(apply),
  }));
  return [...own, { forType: (type) => rulesForType(type).map(apply) }];
}
