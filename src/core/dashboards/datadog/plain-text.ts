import { terraformLiteral } from '../../naming';

/**
 * A text that tells nobody and computes nothing in a monitor: neither `@…`, which Datadog notifies ("Notifications"), nor
 * `{{…}}`, which it evaluates ("Variables"). Its one escape, `{{{{raw}}}}`, turns conditions off as well, and `@` has none.
 */
export function plainText(text: string): string {
  return terraformLiteral(text.replaceAll('@', '(at)').replace(/\{(?=\{)/g, '{ '));
}

/** An address of which neither is left: both may be percent-encoded (RFC 3986). */
export function plainUrl(url: string): string {
  return terraformLiteral(url.replaceAll('@', '%40').replaceAll('{', '%7B').replaceAll('}', '%7D'));
}
