import { isObject, Json, JsonObject } from '../golden/terraform-document';

/** The value at a dotted path, such as `spec.template.spec.container.0.image`; undefined when there is none. An empty path is the value. */
export function at(value: Json | undefined, path: string): Json | undefined {
  if (path === '') return value;
  return path.split('.').reduce<Json | undefined>((parent, key) => {
    if (Array.isArray(parent)) return (parent as readonly Json[])[Number(key)];
    return isObject(parent) ? parent[key] : undefined;
  }, value);
}

/** The objects in a list; one object alone, as Terraform also takes it, is a list of one. */
export function objectsAt(value: Json | undefined, path: string): JsonObject[] {
  const found = at(value, path);
  if (found === undefined) return [];
  return [found].flat().filter(isObject);
}

/** The object at a path; none is an empty one. */
export function objectAt(value: Json | undefined, path: string): JsonObject {
  return objectsAt(value, path)[0] ?? {};
}

/** Every string in a value, keys of objects aside. */
export function stringsIn(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(stringsIn);
  return isObject(value) ? Object.values(value).flatMap(stringsIn) : [];
}
