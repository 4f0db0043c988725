import type { PolicyCondition, PolicyPrincipal, PolicyStatement } from '../../resource/policy-statement';

/** Amazon S3 user guide, "The meaning of public", and the keys of IAM that name an organisation or the caller. */
const NARROWING = new Set([
  'aws:principalaccount',
  'aws:principalarn',
  'aws:principalorgid',
  'aws:principalorgpaths',
  'aws:sourceaccount',
  'aws:sourcearn',
  'aws:sourceip',
  'aws:sourceorgid',
  'aws:sourceorgpaths',
  'aws:sourceowner',
  'aws:sourcevpc',
  'aws:sourcevpce',
  'aws:userid',
  'kms:calleraccount',
  's3:dataaccesspointaccount',
  's3:dataaccesspointarn',
  'sns:endpoint',
]);
/** Operators that hold for what is named, and for nothing else; `IfExists` and `ForAllValues` hold where the key is missing. */
const NAMES = /^(?:ForAnyValue:)?(?:String(?:Equals|EqualsIgnoreCase|Like)|Arn(?:Equals|Like)|IpAddress)$/i;
const EVERYTHING = /^(?:\*|0\.0\.0\.0\/0|::\/0|arn:\*:\*:\*:\*:\*)$/;

/** Whether a principal is everybody. */
export function isEverybody({ type, id }: PolicyPrincipal): boolean {
  return (type === '*' || type === 'AWS') && id.text === '*';
}

/** Whether a condition holds for named values of its key only. */
export function isNarrowing({ operator, values }: PolicyCondition): boolean {
  return NAMES.test(operator) && values.length > 0 && !values.some(({ text }) => EVERYTHING.test(text));
}

/** Whether a statement's conditions leave only callers that it names. */
export function isNarrowed({ conditions }: PolicyStatement): boolean {
  return conditions.some((condition) => NARROWING.has(condition.key) && isNarrowing(condition));
}

/** Whether a statement lets anybody in the world do something. */
export function isPublic(statement: PolicyStatement): boolean {
  const { effect, principals, notPrincipals } = statement;
  return effect === 'Allow' && (principals.some(isEverybody) || notPrincipals.length > 0) && !isNarrowed(statement);
}

/** The expression by which a statement may let in anybody. */
export function possiblyPublic(statement: PolicyStatement): string | undefined {
  if (statement.effect !== 'Allow' || isNarrowed(statement)) return undefined;
  return statement.principals.find(({ type, id }) => id.isOpen && (type === 'AWS' || type === '*'))?.id.expression;
}

/** Whether a statement is meant for all resources, or for all of a type. */
export function reachesEverything({ resources, notResources }: PolicyStatement): boolean {
  return (
    notResources.length > 0 ||
    resources.some(({ text }) => /^\*$|^arn:[^:]*:[^:]*:[^:]*:[^:]*:(?:\w+\/)?\*$/.test(text))
  );
}
