/** A kind of credential that can be told by its look. */
export interface SecretShape {
  /** What it is, as a message names it. */
  readonly title: string;
  /** A part of every one of them, in lower case, that is quicker to look for. */
  readonly hint: string;
  readonly pattern: RegExp;
}

/** Credentials whose issuers gave them a form of their own, so that they can be found; each with where the form is described. */
export const SECRET_SHAPES: readonly SecretShape[] = [
  // IAM user guide, "IAM identifiers": AKIA is an access key, ASIA a temporary one.
  { title: 'an AWS access key id', hint: 'a', pattern: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/ },
  // RFC 7468, textual encodings of PKIX structures.
  { title: 'a private key', hint: '-----begin', pattern: /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/ },
  // age(1), "Recipients and identities": Bech32 of 32 bytes.
  { title: 'an age secret key', hint: 'age-secret-key-1', pattern: /AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}/i },
  // GitHub Blog, "Behind GitHub's new authentication token formats" (2021), and fine-grained tokens (2022).
  { title: 'a GitHub token', hint: 'gh', pattern: /\bgh[pousr]_[A-Za-z0-9]{36,}\b/ },
  { title: 'a GitHub token', hint: 'github_pat_', pattern: /\bgithub_pat_\w{22,}\b/ },
  // GitLab documentation, "Token overview", token prefixes.
  { title: 'a GitLab token', hint: 'gl', pattern: /\bgl(?:pat|dt|rt|cbt|ptt|ft|agent|soat)-[\w-]{20,}/ },
  // Slack documentation, "Token types", and incoming webhooks.
  { title: 'a Slack token', hint: 'xox', pattern: /\bxox[abeoprs]-[\w-]{10,}/ },
  {
    title: 'a Slack webhook',
    hint: 'hooks.slack.com',
    pattern: /hooks\.slack\.com\/(?:services|workflows)\/[\w/]{20,}/,
  },
  // Google Cloud documentation, "Manage API keys"; client secrets of OAuth.
  { title: 'a Google API key', hint: 'aiza', pattern: /\bAIza[\w-]{35}\b/ },
  { title: 'a Google OAuth client secret', hint: 'gocspx-', pattern: /\bGOCSPX-[\w-]{20,}/ },
  // Stripe documentation, "API keys".
  { title: 'a Stripe key', hint: '_', pattern: /\b[rs]k_(?:live|test)_[A-Za-z0-9]{16,}/ },
  // npm documentation, "About access tokens"; PyPI help, "API tokens".
  { title: 'an npm token', hint: 'npm_', pattern: /\bnpm_[A-Za-z0-9]{36}\b/ },
  { title: 'a PyPI token', hint: 'pypi-', pattern: /\bpypi-[\w-]{50,}/ },
  // SendGrid, Twilio, DigitalOcean, HashiCorp Vault and HCP Terraform, OpenAI, Anthropic: their own API documentation.
  { title: 'a SendGrid key', hint: 'sg.', pattern: /\bSG\.[\w-]{16,}\.[\w-]{16,}/ },
  { title: 'a DigitalOcean token', hint: 'do', pattern: /\bdo[opr]_v1_[0-9a-f]{64}\b/ },
  { title: 'a Vault token', hint: 'hv', pattern: /\bhv[bsr]\.[\w-]{24,}/ },
  { title: 'an HCP Terraform token', hint: 'atlasv1', pattern: /\.atlasv1\.[\w-]{60,}/ },
  { title: 'an API key of a model provider', hint: 'sk-', pattern: /\bsk-(?:ant-|proj-)?[\w-]{32,}/ },
  // Azure documentation, storage connection strings.
  { title: 'an Azure storage key', hint: 'accountkey=', pattern: /AccountKey=[A-Za-z0-9+/]{60,}={0,2}/ },
  // RFC 7519: a header and claims in base64url, and a signature.
  { title: 'a JSON web token', hint: 'eyj', pattern: /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/ },
  // RFC 3986, 3.2.1: user information; the form user:password is deprecated there for this reason.
  { title: 'a password in a URL', hint: '://', pattern: /:\/\/[^\s/:@$]*:(?!\$\{)[^\s/@$]{3,}@[^\s/]/ },
];

/** The first known kind of credential in a text. */
export function knownSecretIn(text: string): string | undefined {
  const lower = text.toLowerCase();
  return SECRET_SHAPES.find(({ hint, pattern }) => lower.includes(hint) && pattern.test(text))?.title;
}

/** A text in which what looks like a known kind of credential is left out. */
export function redactKnownSecrets(text: string): string {
  const lower = text.toLowerCase();
  return SECRET_SHAPES.filter(({ hint }) => lower.includes(hint)).reduce(
    (rest, { pattern }) => rest.replace(new RegExp(pattern.source, `${pattern.flags}g`), '…'),
    text,
  );
}
