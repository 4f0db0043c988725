import type { JsonObject } from '../../../core/terraform';
import type { PolicyBlock } from '../../resource/policy-block';
import type { PolicyValue } from '../../resource/policy-value';
import { Finding } from '../../rule/finding';
import type { Kind } from './kinds';
import type { KubernetesObject, NoObject } from './kubernetes-object';
import { labelsOf } from './label-selector';

/** The part that a container has in its pod. */
export type ContainerRole = 'container' | 'init_container' | 'ephemeral_container';

/** A container of a pod. */
export interface Container {
  readonly role: ContainerRole;
  readonly block: PolicyBlock;
}

/** The pods that an object makes. */
export interface Pod {
  readonly object: KubernetesObject;
  /** The object itself for a bare pod, the template otherwise: what has metadata and a spec. */
  readonly template: PolicyBlock;
  readonly spec: PolicyBlock;
  /** The labels of the pods; undefined when they are known only after apply. */
  readonly labels: JsonObject | undefined;
  readonly containers: readonly Container[];
  /** Containers that are known only after apply. */
  readonly unseen: readonly Finding[];
  /** Whether it says that it runs on Windows, where the Linux controls of a pod have no effect. */
  readonly onWindows: boolean;
}

/** Where the template of each kind's pods stands. */
const TEMPLATES: Partial<Record<Kind, string>> = {
  CronJob: 'spec.job_template.spec.template',
  DaemonSet: 'spec.template',
  Deployment: 'spec.template',
  Job: 'spec.template',
  Pod: '',
  ReplicaSet: 'spec.template',
  ReplicationController: 'spec.template',
  Rollout: 'spec.template',
  StatefulSet: 'spec.template',
};

/** Kinds that make pods. */
export const POD_KINDS: readonly Kind[] = [
  'CronJob',
  'DaemonSet',
  'Deployment',
  'Job',
  'Pod',
  'ReplicaSet',
  'ReplicationController',
  'Rollout',
  'StatefulSet',
];
/** Kinds whose pods run until they are stopped. */
export const LONG_RUNNING_KINDS: readonly Kind[] = POD_KINDS.filter((kind) => kind !== 'CronJob' && kind !== 'Job');
/** Kinds that keep a number of pods running which they were told. */
export const REPLICATED_KINDS: readonly Kind[] = ['Deployment', 'ReplicaSet', 'Rollout', 'StatefulSet'];

const ROLES: readonly ContainerRole[] = ['container', 'init_container', 'ephemeral_container'];
const SEEN = new WeakMap<KubernetesObject, Pod | NoObject>();

/** The pods that an object makes; read once, for every rule asks. */
export function podOf(object: KubernetesObject): Pod | NoObject {
  const seen = SEEN.get(object);
  if (seen !== undefined) return seen;
  const found = readPod(object);
  SEEN.set(object, found);
  return found;
}

function readPod(object: KubernetesObject): Pod | NoObject {
  const path = TEMPLATES[object.kind] ?? '';
  const [template] = path === '' ? [object.block] : object.block.blocks(path);
  const [spec] = template?.blocks('spec') ?? [];
  if (template === undefined || spec === undefined) {
    const at = path === '' ? 'spec' : `${path}.spec`;
    const { expression } = object.block.value(at);
    return {
      finding: expression === undefined ? Finding.notApplicable('it has no pod spec') : Finding.unknown(expression, at),
    };
  }
  const unseen = ROLES.flatMap((role) => unseenAt(spec, role));
  const containers = ROLES.flatMap((role) => spec.blocks(role).map((block) => ({ role, block })));
  const onWindows = spec.value('os.name').text === 'windows';
  return { object, template, spec, labels: labelsOf(template), containers, unseen, onWindows };
}

/** Blocks that are known only after apply, as a finding: `blocks` has none of them. */
export function unseenAt(block: PolicyBlock, path: string): Finding[] {
  const { expression } = block.value(path);
  return expression === undefined ? [] : [Finding.unknown(expression, `${block.path}.${path}`)];
}

/** Containers that run beside the application or are it: not those that prepare the pod, nor those for debugging. */
export function lastingContainers({ containers }: Pod): readonly Container[] {
  return containers.filter(
    ({ role, block }) =>
      role === 'container' || (role === 'init_container' && block.value('restart_policy').text === 'Always'),
  );
}

/** A setting of a security context, and where it stands: of the container, or else of its pod. */
export function effective(
  { block }: Container,
  { spec }: Pod,
  setting: string,
): { readonly value: PolicyValue; readonly at: string } {
  const path = `security_context.${setting}`;
  const own = block.value(path);
  const at = `${block.path}.${path}`;
  if (!own.isAbsent) return { value: own, at };
  const inherited = spec.value(path);
  return { value: inherited, at: inherited.isAbsent ? at : `${spec.path}.${path}` };
}

/** Fails unless what a container has, or inherits from its pod, is as it must be. */
export function mustEffectively(
  container: Container,
  pod: Pod,
  setting: string,
  holds: (value: PolicyValue) => boolean,
  words: string,
): Finding[] {
  const { value, at } = effective(container, pod, setting);
  const key = `${container.block.path}.security_context.${setting}`;
  if (value.expression !== undefined) return [Finding.unknown(value.expression, key)];
  return holds(value) ? [] : [Finding.fail(`${at} must ${words}, got ${value.shown}`, key)];
}
