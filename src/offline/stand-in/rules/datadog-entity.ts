import { parse } from 'yaml';

type Values = Readonly<Record<string, unknown>>;

/** An entity of Datadog's software catalog: version 3 or later, or one of Backstage. */
export function isDatadogEntity(text: string): boolean {
  const version = mapOf(text)?.apiVersion;
  if (typeof version !== 'string') return false;
  return version === 'backstage.io/v1alpha1' || majorOf(version) >= 3;
}

/** A service definition: Datadog's own from version 2 on, or a component of Backstage. */
export function isDatadogService(text: string): boolean {
  const values = mapOf(text);
  if (values === undefined) return false;
  if ('schema-version' in values) {
    const { 'schema-version': version, 'dd-service': service, tags } = values;
    const isTagged = !Array.isArray(tags) || tags.every((tag) => typeof tag === 'string');
    return isText(version) && majorOf(version) >= 2 && isText(service) && isTagged;
  }
  const { apiVersion, kind, spec, metadata } = values;
  const isNamed = isMap(metadata) && typeof metadata.name === 'string';
  return apiVersion === 'backstage.io/v1alpha1' && kind === 'Component' && isMap(spec) && isText(spec.type) && isNamed;
}

function mapOf(text: string): Values | undefined {
  try {
    const value: unknown = parse(text);
    return isMap(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** NaN where the text is no version, which no comparison takes. */
function majorOf(version: string): number {
  return Number(/^v?(\d+)(\.\d+){0,2}([-+][\w.+-]+)?$/.exec(version)?.[1]);
}

function isMap(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
