/*
 * What each system takes, written from the vendors' pages and not from the source: AWS "Tag naming limits and
 * requirements", Google "Requirements for labels", Kubernetes "Labels and Selectors", Datadog "Define tags" (a tag that it
 * would change is not one it takes).
 */

const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

export function awsTakes(key: string, value: string): boolean {
  const text = /^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/iu;
  return key.length >= 1 && key.length <= 128 && value.length <= 256 && text.test(key) && text.test(value);
}

export function gcpTakes(key: string, value: string): boolean {
  return /^[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{N}_-]{0,62}$/u.test(key) && /^[\p{Ll}\p{Lo}\p{N}_-]{0,63}$/u.test(value);
}

export function kubernetesTakes(key: string, value: string): boolean {
  const [name = '', prefix, ...more] = key.split('/').reverse();
  const text = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
  const prefixFits = prefix === undefined || (prefix.length <= 253 && SUBDOMAIN.test(prefix));
  const valueFits = value === '' || (value.length <= 63 && text.test(value));
  return more.length === 0 && prefixFits && name.length <= 63 && text.test(name) && valueFits;
}

export function datadogTakes(tag: string): boolean {
  return tag.length <= 200 && !tag.includes('__') && /^[a-z][a-z0-9_./-]*:[a-z0-9_.:/-]*[a-z0-9./-]$/.test(tag);
}
