const PUBLIC_REGISTRY = 'registry.terraform.io';
const DEFAULT_NAMESPACE = 'hashicorp';

/** Registries that serve the same providers under the same names. */
const PUBLIC_REGISTRIES = [PUBLIC_REGISTRY, 'registry.opentofu.org'];

/** The fully qualified form of a provider source: `aws` is `registry.terraform.io/hashicorp/aws`. */
export function providerAddress(source: string): string {
  const parts = source.toLowerCase().split('/');
  const name = parts.pop() ?? '';
  const namespace = parts.pop() ?? DEFAULT_NAMESPACE;
  const host = parts.pop() ?? PUBLIC_REGISTRY;
  return `${host}/${namespace}/${name}`;
}

/** True when both sources name the same provider, whichever public registry serves it. */
export function isSameProvider(one: string, other: string): boolean {
  return publicName(one) === publicName(other);
}

/** A provider source without the host that goes without saying: `hashicorp/aws`. */
export function publicName(source: string): string {
  const address = providerAddress(source);
  const host = PUBLIC_REGISTRIES.find((each) => address.startsWith(`${each}/`));
  return host === undefined ? address : address.slice(host.length + 1);
}

/** The last part of a provider source: `kubernetes`. */
export function providerNameOf(source: string): string {
  return source.toLowerCase().slice(source.lastIndexOf('/') + 1);
}
