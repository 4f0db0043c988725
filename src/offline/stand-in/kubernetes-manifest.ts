import { AttributePath } from './attribute-path';
import { CtyObject, CtyValue, isDynamic, isObject, isWhollyKnown, sameValue, UNKNOWN } from './cty-value';
import { Diagnostic } from './diagnostic';

/** The type whose argument is any Kubernetes object; only a cluster knows its schema. */
export const MANIFEST_TYPE = 'kubernetes_manifest';

export const MANIFEST_NOTE =
  'kubernetes_manifest: planned as the object it is given; a real plan asks the cluster, which must have its definition';

/** What the provider checks before it asks a cluster: every object has these keys, and none may set its status. */
export function manifestFaults(config: CtyObject): Diagnostic[] {
  const manifest = isDynamic(config.manifest) ? config.manifest.value : null;
  if (!isObject(manifest)) return [];
  const missing = ['apiVersion', 'kind', 'metadata'].filter((key) => !(key in manifest));
  return [
    ...missing.map((key) => fault('Missing attribute', `manifest needs ${key}, as every Kubernetes object does`)),
    ...('status' in manifest
      ? [fault('Invalid attribute', 'manifest must not have status, which the cluster sets')]
      : []),
  ];
}

function fault(summary: string, detail: string): Diagnostic {
  return { severity: 'error', summary, detail, path: [{ attribute: 'manifest' }] };
}

/** A planned manifest: the object will be what the configuration gives. */
export function planManifest(planned: CtyObject): CtyObject {
  const manifest = planned.manifest ?? null;
  return { ...planned, object: isWhollyKnown(manifest) ? manifest : UNKNOWN };
}

/** A manifest of another kind, name or namespace is another object. */
export function manifestReplacement(prior: CtyObject, planned: CtyObject): AttributePath[] {
  const same = ['apiVersion', 'kind', 'metadata.name', 'metadata.namespace'].every((name) =>
    sameValue(partOf(prior.manifest, name), partOf(planned.manifest, name)),
  );
  return same ? [] : [[{ attribute: 'manifest' }]];
}

function partOf(manifest: CtyValue | undefined, name: string): CtyValue {
  let current: CtyValue = isDynamic(manifest) ? manifest.value : null;
  for (const part of name.split('.')) {
    if (isDynamic(current)) current = current.value;
    current = isObject(current) ? (current[part] ?? null) : null;
  }
  return current;
}
