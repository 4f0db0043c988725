/* eslint-disable @typescript-eslint/no-require-imports -- rules are loaded by the types an app uses, most use few */
import { PolicyRule } from '../rule/policy-rule';

/** Rules that are loaded together, for types of one beginning. */
interface RuleGroup {
  readonly types: RegExp;
  readonly load: () => readonly PolicyRule[];
}

const GROUPS: readonly RuleGroup[] = [
  { types: /^aws_s3_/, load: () => (require('./aws/s3/rules') as typeof import('./aws/s3/rules')).S3_RULES },
  {
    types: /^roadbed_|^\*$/,
    load: () => (require('./roadbed/rules') as typeof import('./roadbed/rules')).ROADBED_RULES,
  },
];

const BY_TYPE = new Map<string, readonly PolicyRule[]>();

/** Roadbed's rules for a type of resource; `*` for those that judge every type. */
export function rulesForType(type: string): readonly PolicyRule[] {
  const known = BY_TYPE.get(type);
  if (known !== undefined) return known;
  const rules = GROUPS.filter(({ types }) => types.test(type))
    .flatMap(({ load }) => load())
    .filter(({ props }) => props.resourceTypes.includes(type));
  BY_TYPE.set(type, rules);
  return rules;
}

/** Every rule of Roadbed's, by id. */
export function allRules(): readonly PolicyRule[] {
  const byId = new Map(GROUPS.flatMap(({ load }) => load()).map((rule) => [rule.props.id, rule]));
  return [...byId.values()].sort((one, other) => (one.props.id < other.props.id ? -1 : 1));
}
