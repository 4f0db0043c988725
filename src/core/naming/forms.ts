import { TextForm } from '../validation';

/** A DNS label (RFC 1123), which is what Kubernetes namespaces and most of our own names must be. */
export const DNS_LABEL: TextForm = {
  pattern: /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/,
  maxLength: 63,
  words: 'lower-case letters, digits and hyphens, starting and ending with a letter or digit',
};

/** A DNS label that starts with a letter (RFC 1035), which a Kubernetes Service must be. */
export const DNS_LABEL_FROM_LETTER: TextForm = {
  pattern: /^[a-z]([a-z0-9-]*[a-z0-9])?$/,
  maxLength: 63,
  words: 'lower-case letters, digits and hyphens, starting with a letter and not ending with a hyphen',
};

/** An https address; no spaces, no Terraform interpolation. */
export const HTTPS_URL: TextForm = {
  pattern: /^https:\/\/[A-Za-z0-9][A-Za-z0-9.-]*(:\d{1,5})?(\/[^\s\p{C}${}"<>\\]*)?$/u,
  maxLength: 2048,
  words: 'an https URL',
};

/** An https address that others are made from by adding to its path: no query and no fragment, which would swallow what is added. */
export const HTTPS_BASE_URL: TextForm = {
  pattern: /^https:\/\/[A-Za-z0-9][A-Za-z0-9.-]*(:\d{1,5})?(\/[^\s\p{C}${}"<>\\?#]*)?$/u,
  maxLength: 2048,
  words: 'an https URL without query and fragment',
};

/** An AWS account id. */
export const AWS_ACCOUNT: TextForm = { pattern: /^\d{12}$/, maxLength: 12, words: 'an AWS account id of 12 digits' };

/** An AWS region of any partition, such as `eu-west-1`, `us-gov-west-1` or `eusc-de-east-1`. */
export const AWS_REGION: TextForm = {
  pattern: /^[a-z]{2,4}(-[a-z]+)+-\d+$/,
  maxLength: 32,
  words: 'an AWS region such as "eu-west-1"',
};

/** A Google Cloud project id (Resource Manager, projects.create). */
export const GCP_PROJECT: TextForm = {
  pattern: /^[a-z][a-z0-9-]{4,28}[a-z0-9]$/,
  maxLength: 30,
  words: 'a Google Cloud project id: 6 to 30 lower-case letters, digits and hyphens, starting with a letter',
};

/** A Google Cloud region, such as `europe-west3`. */
export const GCP_REGION: TextForm = {
  pattern: /^[a-z]+-[a-z]+\d+$/,
  maxLength: 32,
  words: 'a Google Cloud region such as "europe-west3"',
};

/** An EKS cluster name (EKS API, CreateCluster: 1 to 100 letters, digits, hyphens and underscores). */
export const EKS_CLUSTER: TextForm = {
  pattern: /^[A-Za-z0-9][A-Za-z0-9_-]*$/,
  maxLength: 100,
  words: 'an EKS cluster name: letters, digits, hyphens and underscores',
};

/** A GKE cluster name (container API, clusters.create: up to 40 lower-case letters, digits and hyphens). */
export const GKE_CLUSTER: TextForm = {
  pattern: /^[a-z]([a-z0-9-]*[a-z0-9])?$/,
  maxLength: 40,
  words: 'a GKE cluster name: lower-case letters, digits and hyphens, starting with a letter',
};

/** A host name in the form that certificates and gateways take (RFC 1123, 2.1; lower case, at least two labels, the last one no number). */
export const HOST_NAME: TextForm = {
  pattern: /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/,
  maxLength: 253,
  words: 'a host name in lower case, such as "shop.acme.example"',
};

/** The ARN of an AWS KMS key, or of an alias of one. */
export const KMS_KEY_ARN: TextForm = {
  pattern: /^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:(key|alias)\/[A-Za-z0-9/_-]+$/,
  maxLength: 2048,
  words: 'the ARN of a KMS key',
};

/** The full name of a Cloud KMS key. */
export const CLOUD_KMS_KEY: TextForm = {
  pattern: /^projects\/[\w.:-]+\/locations\/[\w-]+\/keyRings\/[\w-]+\/cryptoKeys\/[\w-]+$/,
  maxLength: 2048,
  words: 'the full name of a Cloud KMS key: projects/…/locations/…/keyRings/…/cryptoKeys/…',
};

/** Kubernetes: "Object Names and IDs", environment variables; the C identifier is what every shell and runtime takes. */
export const ENVIRONMENT_VARIABLE: TextForm = {
  // `__proto__` is one, but JavaScript takes it for no key of its own.
  pattern: /^(?!__proto__$)[A-Za-z_][A-Za-z0-9_]*$/,
  maxLength: 253,
  words: 'letters, digits and underscores, not starting with a digit',
};
