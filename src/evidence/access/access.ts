import { PolicyResource } from '../../policy/resource/policy-resource';
import { keyOfParts, sortedBy } from '../compare-text';
import { DocumentHead } from '../document-head';
import { jsonDocument, jsonLines } from '../json-document';
import { SortedEvidence } from '../sorted-evidence';
import { NOTHING, StatedAccess, statementsAt, textsAt } from './policy-statement';

/** A statement of a policy of the app, and where it stands. */
export interface AccessStatement extends StatedAccess {
  readonly state: string;
  /** The resource that holds the policy. */
  readonly address: string;
  readonly path: string;
  /** The roles, users and groups that the policy is attached to, by address, or by name where it is another's. */
  readonly holders: readonly string[];
  /** ARN of a policy whose statements are not in the app: one that the cloud or somebody else keeps. */
  readonly attached?: string;
}

/** `access.json`: schemas/roadbed-access.schema.json. */
export interface AccessDocument extends DocumentHead {
  readonly statements: readonly AccessStatement[];
}

const IDENTITIES = ['role', 'user', 'group'];
/** Arguments of other AWS resources that hold a policy of the resource. */
const RESOURCE_POLICIES = ['policy', 'access_policy', 'resource_policy', 'file_system_policy'];
const GOOGLE_GRANT = /^google_.*_iam_(member|binding)$/;
const GRANT_ITSELF = [
  'role',
  'member',
  'members',
  'condition',
  'depends_on',
  'provider',
  'lifecycle',
  'count',
  'for_each',
];

export function accessJson({ resources }: SortedEvidence): Iterable<string> {
  const attachments = attachmentsOf(resources.map(({ judged }) => judged.resource));
  const found = resources.flatMap(({ judged: { resource } }) =>
    grantsOf(resource, attachments).map(({ holders, attached, ...statement }) => ({
      ...{ state: resource.stack, address: resource.address, path: resource.constructPath },
      ...{ holders: [...holders].sort(), attached },
      ...statement,
    })),
  );
  return jsonDocument({}, { statements: jsonLines(sortedBy(found, keyOf)) });
}

const keyOf = (each: AccessStatement): string => keyOfParts(each.state, each.address, JSON.stringify(each));

interface Grant extends StatedAccess {
  readonly holders: readonly string[];
  readonly attached?: string;
}

/** Who a policy of the app is attached to. */
type Attachments = ReadonlyMap<PolicyResource, readonly string[]>;

function grantsOf(resource: PolicyResource, attachments: Attachments): Grant[] {
  const { type } = resource;
  if (GOOGLE_GRANT.test(type)) return [googleGrant(resource)];
  if (!type.startsWith('aws_')) return [];
  if (type === 'aws_iam_role') return [...held([], resource, 'assume_role_policy'), ...inlinePolicies(resource)];
  if (type === 'aws_iam_policy') return held(attachments.get(resource) ?? [], resource, 'policy');
  if (/^aws_iam_(role|user|group)_policy$/.test(type)) return held(identitiesOf(resource), resource, 'policy');
  if (isAttachment(type)) return foreignPolicy(resource);
  return RESOURCE_POLICIES.flatMap((argument) => held([], resource, argument));
}

function held(holders: readonly string[], resource: PolicyResource, path: string): Grant[] {
  return statementsAt(resource, path).map((statement) => ({ ...statement, holders }));
}

function inlinePolicies(role: PolicyResource): Grant[] {
  const holders = [role.address];
  const inline = role.blocks('inline_policy');
  const managed = textsAt(role, 'managed_policy_arns').map((arn) => attached(arn, holders));
  return [...inline.flatMap((_, index) => held(holders, role, `inline_policy.${index}.policy`)), ...managed];
}

/** A policy of the app is listed by itself, with its holders. */
function foreignPolicy(attachment: PolicyResource): Grant[] {
  if (attachment.target('policy_arn') !== undefined) return [];
  return textsAt(attachment, 'policy_arn').map((arn) => attached(arn, identitiesOf(attachment)));
}

function attached(arn: string, holders: readonly string[]): Grant {
  return { ...NOTHING, effect: 'Allow', holders, attached: arn };
}

function attachmentsOf(resources: readonly PolicyResource[]): Attachments {
  const holders = new Map<PolicyResource, string[]>();
  for (const attachment of resources.filter(({ type }) => isAttachment(type))) {
    const policy = attachment.target('policy_arn');
    if (policy !== undefined) holders.set(policy, [...(holders.get(policy) ?? []), ...identitiesOf(attachment)]);
  }
  return holders;
}

function isAttachment(type: string): boolean {
  return /^aws_iam_((role|user|group)_)?policy_attachment$/.test(type);
}

/** The roles, users and groups that a resource names: by address where the app has them. */
function identitiesOf(resource: PolicyResource): string[] {
  return IDENTITIES.flatMap((argument) => {
    const target = resource.target(argument);
    if (target !== undefined) return [target.address];
    return [...textsAt(resource, argument), ...textsAt(resource, `${argument}s`)].map((name) => `${argument} ${name}`);
  });
}

/** Google grants a role on what the other arguments name. */
function googleGrant(grant: PolicyResource): Grant {
  const places = grant.keys.filter((key) => !GRANT_ITSELF.includes(key));
  return {
    ...NOTHING,
    effect: 'Allow',
    holders: [],
    principals: ['member', 'members'].flatMap((argument) => textsAt(grant, argument)),
    actions: textsAt(grant, 'role'),
    resources: places.flatMap((place) => {
      const target = grant.target(place);
      return target === undefined ? textsAt(grant, place) : [target.address];
    }),
    conditional: grant.blocks('condition').length > 0,
  };
}
