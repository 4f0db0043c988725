import { IConstruct } from 'constructs';
import { isToken, Problems } from '../../core/validation';
import type { CustomObject } from './custom-object';

/**
 * Throws for an object in which something is known only after apply: `kubernetes_manifest` cannot plan one (its provider
 * asks the cluster what the object would become), and a bundle cannot hold one.
 */
export function checkCustomObject(scope: IConstruct, id: string, object: CustomObject): void {
  const { kind, metadata } = object;
  const problems = Problems.ofConstruct(isToken(kind) ? 'Object' : kind, scope, id);
  for (const path of tokensIn(object, '')) {
    problems.add(
      `${path} must be known at synth, got a token (a value known only after apply)`,
      `an object of a custom resource definition holds literals only; name what it needs${isToken(metadata.name) ? '' : ` in ${kind} "${metadata.name}"`} by names that are decided at synth`,
    );
  }
  problems.throwIfAny('cannot be delivered');
}

function tokensIn(value: unknown, path: string): string[] {
  if (isToken(value)) return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    return isToken(key) ? [`a key of ${path}`] : tokensIn(inner, at);
  });
}
