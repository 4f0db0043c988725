import { isRecord, recordOf } from '../../../core/terraform';
import { holdsTemplate } from '../../../core/terraform/template';
import type { PolicyBlock } from '../../resource/policy-block';
import type { PolicyResource } from '../../resource/policy-resource';
import { Finding } from '../../rule/finding';

/** A reference to a role of one's own, which is none of Google's. */
const CUSTOM_ROLE = /^\$\{(?:data\.)?google_(?:project|organization)_iam_custom_role\.[^}]*\}$/;

/** A role that a member is granted; what cannot be seen through stays as it is written: `serviceAccount:${…}`. */
export interface Grant {
  readonly role: string;
  readonly member: string;
}

/** The three types by which the provider grants roles on a resource: `google_pubsub_topic_iam_member` and so on. */
export function grantTypes(...resources: string[]): string[] {
  return resources.flatMap((resource) => ['member', 'binding', 'policy'].map((kind) => `${resource}_iam_${kind}`));
}

/** Judges every role that a resource of IAM grants to a member. */
export function eachGrant(resource: PolicyResource, judge: (grant: Grant) => Finding[]): Finding[] {
  return resource.type.endsWith('_iam_policy') ? grantsOfPolicy(resource, judge) : grantsOfBinding(resource, judge);
}

/** Unknown where a role is not known, else what a function finds. */
export function whereRoleIsKnown({ role, member }: Grant, judge: () => Finding[]): Finding[] {
  return holdsTemplate(role) && !CUSTOM_ROLE.test(role) ? [Finding.unknown(role, `${role} ${member}`)] : judge();
}

function grantsOfPolicy(resource: PolicyResource, judge: (grant: Grant) => Finding[]): Finding[] {
  const document = resource.target('policy_data');
  if (document?.type === 'data.google_iam_policy') {
    const binding = document.value('binding');
    if (binding.expression !== undefined) return [Finding.unknown(binding.expression, 'policy_data')];
    return document.blocks('binding').flatMap((block) => grantsOfBinding(block, judge));
  }
  const { text, expression } = resource.value('policy_data');
  if (text === undefined) return [Finding.unknown(expression ?? 'policy_data', 'policy_data')];
  const bindings = bindingsIn(text);
  if (bindings === undefined) return [Finding.fail('policy_data must be a policy in JSON', 'policy_data')];
  return bindings.flatMap(({ role, members }) =>
    [members].flat().flatMap((member) => judge({ role: String(role), member: String(member) })),
  );
}

function bindingsIn(json: string): Record<string, unknown>[] | undefined {
  try {
    return [recordOf(JSON.parse(json)).bindings].flat().filter(isRecord);
  } catch {
    return undefined;
  }
}

function grantsOfBinding(block: PolicyBlock, judge: (grant: Grant) => Finding[]): Finding[] {
  const role = block.value('role').text ?? asWritten(block.value('role').expression);
  const members = block.value('members');
  if (members.expression !== undefined) return [Finding.unknown(members.expression, 'members')];
  // A list keeps the literal part of what cannot be seen through; a text on its own does not.
  const written: unknown = members.isAbsent ? memberOf(block) : members.literal;
  return [written].flat().flatMap((member) => judge({ role, member: String(member) }));
}

function memberOf(block: PolicyBlock): unknown {
  return block.value('member').text ?? block.resource._rawAt('member') ?? [];
}

const asWritten = (expression: string | undefined): string => (expression === undefined ? '' : `\${${expression}}`);
