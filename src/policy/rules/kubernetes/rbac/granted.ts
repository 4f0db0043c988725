import type { PolicyBlock } from '../../../resource/policy-block';
import { Finding } from '../../../rule/finding';
import type { Kind } from '../kinds';
import type { KubernetesObject } from '../kubernetes-object';

/** Roles of a namespace and of the whole cluster. */
export const ROLES: readonly Kind[] = ['ClusterRole', 'Role'];
export const CLUSTER_ROLES: readonly Kind[] = ['ClusterRole'];

/** A rule of a role: each of these verbs on each of these resources. */
interface Grant {
  readonly block: PolicyBlock;
  readonly verbs: readonly string[];
  readonly resources: readonly string[];
  readonly apiGroups: readonly string[];
  /** Whether it is only for objects that it names. */
  readonly named: boolean;
  /** What only an apply will tell. */
  readonly unseen: readonly Finding[];
}

const SEEN = new WeakMap<KubernetesObject, readonly Grant[]>();

function grantsOf(role: KubernetesObject): readonly Grant[] {
  const seen = SEEN.get(role);
  if (seen !== undefined) return seen;
  const grants = role.block.blocks('rule').map(readGrant);
  SEEN.set(role, grants);
  return grants;
}

function readGrant(block: PolicyBlock): Grant {
  const lists = ['verbs', 'resources', 'api_groups'].map((path) => block.values(path));
  const [verbs = [], resources = [], apiGroups = []] = lists.map((list) => list.flatMap(({ text }) => text ?? []));
  const unseen = lists
    .flat()
    .flatMap(({ expression }) =>
      expression === undefined ? [] : [Finding.unknown(expression, `unseen ${expression}`)],
    );
  return { block, verbs, resources, apiGroups, named: block.values('resource_names').length > 0, unseen };
}

/** What nobody should be granted. */
export interface Right {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
  /** Whether it is harmless on objects that the rule names. */
  readonly unlessNamed?: boolean;
}

/** Fails where a role grants a right, by name or by an asterisk. */
export function mustNotGrant(role: KubernetesObject, right: Right): Finding[] {
  return [
    ...(role.block.value('rule').isUnknown ? [Finding.unknown('rule', 'rule')] : []),
    ...grantsOf(role).flatMap((grant) => [...grant.unseen, ...granted(grant, right)]),
  ];
}

function granted(grant: Grant, { apiGroups, resources, verbs, unlessNamed }: Right): Finding[] {
  if (unlessNamed === true && grant.named) return [];
  if (!grant.apiGroups.some((group) => group === '*' || apiGroups.includes(group))) return [];
  const found = verbs.filter((verb) => grant.verbs.includes(verb) || grant.verbs.includes('*'));
  if (found.length === 0) return [];
  return resources
    .filter((resource) => grant.resources.some((each) => isMeant(each, resource)))
    .map((resource) => Finding.fail(`${grant.block.path} must not grant ${found.join(', ')} on ${resource}`, resource));
}

/** A rule may name all resources, or a subresource of all: `*`, and an asterisk before the slash. */
function isMeant(granted: string, resource: string): boolean {
  return granted === resource || granted === '*' || (granted.startsWith('*/') && resource.endsWith(granted.slice(1)));
}
