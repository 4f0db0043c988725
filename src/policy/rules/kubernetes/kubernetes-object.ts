import { isRecord } from '../../../core/terraform';
import { PolicyBlock } from '../../resource/policy-block';
import type { PolicyResource } from '../../resource/policy-resource';
import { Finding } from '../../rule/finding';
import { Kind, isKind, kindOfType, MANIFEST_TYPE } from './kinds';
import { terraformNames } from './manifest-names';

/** A Kubernetes object, whether it has a Terraform type of its own or stands in a manifest. */
export interface KubernetesObject {
  readonly resource: PolicyResource;
  readonly kind: Kind;
  /** The object with the provider's names for everything. */
  readonly block: PolicyBlock;
  /** The environment that its labels name. */
  readonly environment?: string;
}

/** What keeps rules from knowing which object a resource is. */
export interface NoObject {
  readonly finding: Finding;
}

const SEEN = new WeakMap<PolicyResource, KubernetesObject | NoObject | undefined>();

/** The object that a resource makes, undefined when no rule knows its kind; read once, for every rule asks. */
export function objectOf(resource: PolicyResource): KubernetesObject | NoObject | undefined {
  const seen = SEEN.get(resource);
  if (seen !== undefined || SEEN.has(resource)) return seen;
  const found = readObject(resource);
  SEEN.set(resource, found);
  return found;
}

function readObject(resource: PolicyResource): KubernetesObject | NoObject | undefined {
  const { environment } = resource;
  const kind = kindOfType(resource.type);
  if (kind !== undefined) return { resource, kind, block: resource, environment };
  const { expression, literal }: { expression?: string; literal: unknown } = resource.value('manifest');
  if (expression !== undefined) return { finding: Finding.unknown(expression, 'manifest') };
  const manifest = isRecord(literal) ? literal : {};
  const given = resource.value('manifest.kind');
  if (given.expression !== undefined) return { finding: Finding.unknown(given.expression, 'manifest.kind') };
  const stated = given.text ?? '';
  if (!isKind(stated)) return undefined;
  return {
    resource,
    kind: stated,
    block: new PolicyBlock(terraformNames(manifest), 'manifest', resource),
    environment,
  };
}

/** Where the name of its namespace is written in the resource. */
export function namespacePath({ resource }: KubernetesObject): string {
  return resource.type === MANIFEST_TYPE ? 'manifest.metadata.namespace' : 'metadata.namespace';
}
