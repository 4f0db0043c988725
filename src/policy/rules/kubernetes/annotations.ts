import { isRecord } from '../../../core/terraform';
import type { KubernetesObject } from './kubernetes-object';

/** The annotations of an object by key; undefined when they are known only after apply. */
export function annotationsOf({ block }: KubernetesObject): ReadonlyMap<string, string> | undefined {
  const { expression, literal }: { expression?: string; literal: unknown } = block.value('metadata.annotations');
  if (expression !== undefined) return undefined;
  return new Map(Object.entries(isRecord(literal) ? literal : {}).map(([key, value]) => [key, String(value)]));
}
