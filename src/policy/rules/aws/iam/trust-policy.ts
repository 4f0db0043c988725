import { eachStatement } from '../../../resource/policy-document';
import type { PolicyResource } from '../../../resource/policy-resource';
import { coversAction, PolicyCondition, PolicyStatement, PolicyText } from '../../../resource/policy-statement';
import { Finding } from '../../../rule/finding';

/** The argument of a role in which its trust policy stands. */
export const TRUST = 'assume_role_policy';

/** Judges each statement that lets somebody take a role. */
export function eachTrust(role: PolicyResource, judge: (statement: PolicyStatement) => readonly Finding[]): Finding[] {
  return eachStatement(role, TRUST, (statement) => (statement.effect === 'Allow' ? judge(statement) : []));
}

/** Whether a statement trusts tokens of an OIDC provider. */
export function trustsTokens(statement: PolicyStatement): boolean {
  return (
    coversAction(statement, 'sts:AssumeRoleWithWebIdentity') &&
    statement.principals.some(({ type }) => type === 'Federated')
  );
}

/** Operators that compare texts exactly, or by pattern; `IfExists` holds where the key is missing. */
const COMPARES = /^(?:ForAnyValue:)?(?:String(?:Equals|EqualsIgnoreCase|Like)|Arn(?:Equals|Like))$/i;

/** The conditions that must hold for a key, none of which holds where the key is missing. */
export function conditionsOn({ conditions }: PolicyStatement, isKey: (key: string) => boolean): PolicyCondition[] {
  return conditions.filter(({ operator, key }) => COMPARES.test(operator) && isKey(key));
}

/** The values of a condition that are patterns; a star in a text that is compared exactly is a star. */
export function patternsIn({ operator, values }: PolicyCondition): PolicyText[] {
  return /Like$/i.test(operator) ? values.filter(({ text }) => /[*?]/.test(text)) : [];
}
