import { isIP, isIPv4 } from 'node:net';
import { isCronExpression } from './cron-expression';
import { isDatadogEntity, isDatadogService } from './datadog-entity';

/** What a format wants, in words that follow "must be ", and whether a text has it. */
export interface TextFormat {
  readonly words: string;
  readonly test: (text: string) => boolean;
}

const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const NAME = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
const QUALIFIED = 'a name such as app or example.com/app';
// apimachinery's ParseQuantity: a decimal, then a binary, decimal or exponent suffix.
const QUANTITY = /^[+-]?(\d+\.?\d*|\.\d+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?\d+)?$/;
const RFC3339 = /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d([.,]\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
// The AWS provider's verify.ValidARN: partition, region and account each have a form.
const ARN =
  /^arn:aws(-[a-z]+)*:[^:]*:([a-z]{2,4}(-[a-z]+)+-\d{1,2})?:(aws|aws-managed|third-party|aws-marketplace|\d{12}|cw.{10})?:.+$/s;

/** The formats that occur in facts. A format that is not here is not checked. */
export const TEXT_FORMATS: Readonly<Record<string, TextFormat>> = {
  // A generated name is a prefix, so the SDK allows it to end in a dash (apimachinery's NameIsDNSLabel with prefix).
  'dns1123-label': {
    words: 'lower-case letters, digits and dashes, 63 at most, starting and ending with a letter or digit',
    test: (text) => text.length <= 63 && LABEL.test(text),
  },
  'dns1123-label-prefix': {
    words: 'lower-case letters, digits and dashes, 63 at most, starting with a letter or digit',
    test: (text) => text.length <= 63 && LABEL.test(text.length > 1 ? text.replace(/.-$/, 'a') : text),
  },
  'dns1123-subdomain': {
    words:
      'lower-case letters, digits, dashes and dots, 253 at most, each part starting and ending with a letter or digit',
    test: (text) => text.length <= 253 && text.split('.').every((part) => LABEL.test(part)),
  },
  'kubernetes-quantity': { words: 'a quantity such as 500m or 1Gi', test: (text) => QUANTITY.test(text) },
  'octal-mode': {
    words: 'a mode in octal from 0000 to 0777',
    test: (text) => /^0[0-7]*$/.test(text) && parseInt(text, 8) <= 0o777,
  },
  'kubernetes-key': { words: QUALIFIED, test: isQualifiedName },
  'kubernetes-key-any-case': { words: QUALIFIED, test: (text) => isQualifiedName(text.toLowerCase()) },
  'kubernetes-label-value': {
    words:
      'empty, or letters, digits, dashes, dots and underscores, 63 at most, starting and ending with a letter or digit',
    test: (text) => text.length <= 63 && (text === '' || NAME.test(text)),
  },
  'kubernetes-port': { words: 'a port from 1 to 65535, or the name of one', test: isPort },
  cron: { words: 'a cron expression such as 0 3 * * *', test: isCronExpression },
  base64: {
    words: 'base64',
    test: (text) => /^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text.replace(/[\r\n]/g, '')),
  },
  ip: { words: 'an IP address', test: isAddress },
  cidr: { words: 'a CIDR block such as 10.0.0.0/16', test: isCidr },
  json: { words: 'valid JSON', test: (text) => text === '' || isJson(text) },
  'ip-or-cidr': {
    words: 'an IP address or a CIDR block',
    test: (text) => isAddress(text) || isCidr(text),
  },
  'datadog-entity': {
    words: 'an entity in YAML or JSON, with an apiVersion from v3 on or of backstage.io/v1alpha1',
    test: isDatadogEntity,
  },
  'datadog-service': {
    words:
      'a service definition in YAML or JSON, with a schema-version from v2 on and a dd-service, or one of Backstage',
    test: isDatadogService,
  },
  'google-iam-policy': { words: 'an IAM policy in JSON', test: isJsonObject },
  'go-duration': {
    words: 'a duration such as 1h30m',
    test: (text) => /^[+-]?(0|((\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h))+)$/.test(text),
  },
  rfc3339: { words: 'a time such as 2006-01-02T15:04:05Z', test: isTime },
  arn: {
    words: 'an ARN (arn:partition:service:region:account:resource)',
    test: (text) => text === '' || ARN.test(text),
  },
  'google-iam-member': {
    words: 'an IAM member such as user:jane@example.com, and none that is deleted',
    test: (text) =>
      !text.startsWith('deleted') &&
      /.+:.+|projectOwners|projectReaders|projectWriters|allUsers|allAuthenticatedUsers/.test(text),
  },
};

/** apimachinery's IsQualifiedName: an optional DNS prefix, then a name. */
function isQualifiedName(text: string): boolean {
  const [name = '', prefix, ...more] = text.split('/').reverse();
  const isDomain = (domain: string) => domain.length <= 253 && domain.split('.').every((part) => LABEL.test(part));
  return more.length === 0 && name.length <= 63 && NAME.test(name) && (prefix === undefined || isDomain(prefix));
}

/** apimachinery's IsValidPortNum and IsValidPortName. */
function isPort(text: string): boolean {
  if (/^[+-]?\d+$/.test(text)) return Number(text) >= 1 && Number(text) <= 65535;
  return (
    text.length <= 15 && /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(text) && /[a-z]/.test(text) && !text.includes('--')
  );
}

function isAddress(text: string): boolean {
  return isIP(text) !== 0 && !text.includes('%');
}

function isCidr(text: string): boolean {
  const [address, bits, ...more] = text.split('/');
  if (address === undefined || bits === undefined || more.length > 0 || !isAddress(address)) return false;
  return /^\d{1,3}$/.test(bits) && Number(bits) <= (isIPv4(address) ? 32 : 128);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function isJsonObject(text: string): boolean {
  return isJson(text) && /^\s*(\{|null\s*$)/.test(text);
}

function isTime(text: string): boolean {
  const [, year, month, day] = RFC3339.exec(text) ?? [];
  if (year === undefined) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}
