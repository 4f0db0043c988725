import { eachStatement, PolicyDocument, policyDocumentAt } from '../../resource/policy-document';
import type { PolicyResource } from '../../resource/policy-resource';
import { coversAction, PolicyStatement } from '../../resource/policy-statement';
import { Finding } from '../../rule/finding';
import { isEverybody, isNarrowing, isPublic, possiblyPublic } from './statement-reach';

/** Fails for each statement of a policy that lets anybody in the world do something. */
export function mustNotBePublic(resource: PolicyResource, path = 'policy'): Finding[] {
  return eachStatement(resource, path, (statement) => {
    if (isPublic(statement)) {
      const { key } = statement;
      return [Finding.fail(`${path} must not let everybody in, and the statement "${key}" does`, key)];
    }
    const open = possiblyPublic(statement);
    return open === undefined ? [] : [Finding.unknown(open, statement.key)];
  });
}

/** IAM user guide, "The confused deputy problem": the keys that say for whom a service acts. */
const ON_BEHALF = /^aws:source(?:arn|account|orgid|orgpaths)$|^kms:encryptioncontext:/;

/** Whether a statement says on whose behalf a service may act. */
export function namesSource({ conditions }: PolicyStatement): boolean {
  return conditions.some((condition) => ON_BEHALF.test(condition.key) && isNarrowing(condition));
}

/** Fails for each statement that lets a service act on behalf of whoever asks it. */
export function mustNameSource(resource: PolicyResource, path = 'policy'): Finding[] {
  return eachStatement(resource, path, (statement) => {
    const { effect, key, principals } = statement;
    const service = principals.find(({ type }) => type === 'Service')?.id.text;
    if (effect === 'Deny' || service === undefined || namesSource(statement)) return [];
    return [
      Finding.fail(`${path} must say by aws:SourceArn or aws:SourceAccount for whom ${service} acts in "${key}"`, key),
    ];
  });
}

/** Where the policy of a resource may stand outside of it. */
export interface PolicyAttachment {
  readonly type: string;
  readonly argument: string;
}

/** Fails unless a policy of the resource, or one attached to it, denies everything to everybody without TLS. */
export function mustRefusePlainHttp(
  resource: PolicyResource,
  action: string,
  { type, argument }: PolicyAttachment,
): Finding[] {
  const documents = [resource, ...resource.referencing(type, argument)].flatMap(
    (each) => policyDocumentAt(each, 'policy') ?? [],
  );
  if (documents.length === 0) return resource.mustBeReferencedBy(type, argument);
  if (documents.some(({ statements }) => statements.some((each) => refusesPlainHttp(each, action)))) return [];
  const unknown = documents.flatMap((document: PolicyDocument) => document.unknown)[0];
  if (unknown !== undefined) return [Finding.unknown(unknown, 'policy')];
  return [
    Finding.fail(
      `policy must deny ${action} to everybody where aws:SecureTransport is false, got no such statement`,
      'policy',
    ),
  ];
}

function refusesPlainHttp(statement: PolicyStatement, action: string): boolean {
  const { effect, principals, conditions, actions } = statement;
  return (
    effect === 'Deny' &&
    principals.some(isEverybody) &&
    actions.some(({ text }) => text === '*' || text.toLowerCase() === action.toLowerCase()) &&
    coversAction(statement, action) &&
    conditions.length === 1 &&
    conditions.some(
      ({ operator, key, values }) =>
        /^Bool(?:IfExists)?$/i.test(operator) &&
        key === 'aws:securetransport' &&
        values.length > 0 &&
        values.every(({ text }) => text === 'false'),
    )
  );
}
