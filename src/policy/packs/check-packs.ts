import { checkLiteral, checkText, closestName, describeValue, Problems } from '../../core/validation';
import { checkControls } from '../frameworks/check-controls';
import { PolicyRule } from '../rule/policy-rule';
import { RuleSeverity } from '../rule/rule-severity';
import { allRules } from '../rules/rule-groups';
import { PolicyPack } from './policy-pack';

const RULE_ID = {
  pattern: /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/,
  maxLength: 80,
  words: 'lower-case words joined by hyphens',
};
const SEVERITIES: readonly unknown[] = Object.values(RuleSeverity);

/** Says what is wrong with packs: their rules' props, ids that are taken, severities of rules that do not exist. */
export function checkPacks(problems: Problems, prop: string, packs: readonly PolicyPack[]): void {
  const taken = new Map(allRules().map((rule) => [rule.props.id, 'Roadbed']));
  const known = new Map(allRules().map((rule) => [rule.props.id, rule]));
  const names = packs.map(({ name }) => name);
  for (const name of new Set(names.filter((each, index) => names.indexOf(each) !== index))) {
    problems.add(
      `${prop} must have names of their own, and ${describeValue(name)} is there twice`,
      'rename one of them',
    );
  }
  packs.forEach((pack, index) => {
    for (const [at, rule] of pack.props.rules.entries()) {
      const where = `${prop}[${index}].rules[${at}]`;
      if (!checkRule(problems, where, rule)) continue;
      const { id } = rule.props;
      const other = taken.get(id);
      if (other !== undefined)
        problems.add(`${where}.id must be free, got "${id}", which a rule of ${other} has`, 'rename it');
      taken.set(id, `pack "${pack.name}"`);
      known.set(id, rule);
    }
  });
  packs.forEach((pack, index) => {
    for (const [id, severity] of Object.entries(pack.props.severities ?? {})) {
      checkSeverity(problems, `${prop}[${index}].severities`, id, severity, known);
    }
  });
}

function checkRule(problems: Problems, where: string, rule: PolicyRule): boolean {
  const props: unknown = (rule as Partial<PolicyRule> | undefined)?.props;
  if (typeof props !== 'object' || props === null || typeof rule.check !== 'function') {
    problems.add(
      `${where} must be a PolicyRule, got ${describeValue(rule)}`,
      'extend PolicyRule, and give check(resource)',
    );
    return false;
  }
  const { id, title, severity, resourceTypes, rationale, remediation } = rule.props;
  if (!checkText(problems, `${where}.id`, id, RULE_ID)) return false;
  for (const [name, value] of Object.entries({ title, rationale, remediation })) {
    if (!checkLiteral(problems, `${where}.${name}`, value)) continue;
    if (typeof value !== 'string' || value.trim() === '') {
      problems.add(`${where}.${name} must be given, got ${describeValue(value)}`, 'whoever meets a failure reads it');
    }
  }
  if (!SEVERITIES.includes(severity)) {
    problems.add(
      `${where}.severity must be a RuleSeverity, got ${describeValue(severity)}`,
      'RuleSeverity.ERROR, WARNING or NOTE',
    );
  }
  const listed: unknown = resourceTypes;
  if (
    !Array.isArray(listed) ||
    listed.length === 0 ||
    !listed.every((type) => typeof type === 'string' && type !== '')
  ) {
    problems.add(
      `${where}.resourceTypes must name types, got ${describeValue(listed)}`,
      "['aws_s3_bucket']; '*' for all",
    );
  }
  problems.addAll(checkControls(`${where}.controls`, rule.props.controls));
  return true;
}

function checkSeverity(
  problems: Problems,
  where: string,
  id: string,
  severity: unknown,
  known: ReadonlyMap<string, PolicyRule>,
): void {
  const rule = known.get(id);
  if (rule === undefined) {
    const near = closestName(id, [...known.keys()]);
    problems.add(
      `${where} must name rules, got "${id}"`,
      near === undefined ? 'docs/policy/rules.md lists them' : `did you mean "${near}"?`,
    );
  } else if (!SEVERITIES.includes(severity)) {
    problems.add(
      `${where}.${id} must be a RuleSeverity, got ${describeValue(severity)}`,
      'RuleSeverity.ERROR, WARNING or NOTE',
    );
  } else if (rule.props.exceptable === false && severity !== rule.props.severity) {
    problems.add(
      `${where}.${id} must stay "${rule.props.severity}", got "${String(severity)}"`,
      'this rule cannot be excepted',
    );
  }
}
