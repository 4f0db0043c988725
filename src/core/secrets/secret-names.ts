import { holdsTemplate } from '../terraform/template';

/** No credential that is worth stealing is shorter. */
export const SHORTEST_SECRET = 8;

/** Arguments and variables that hold a secret by their name; what names or locates one (`secret_name`, `token_url`) does not. */
const SECRET_NAME =
  /(?:^|[_./:-])(?:password|passwd|pwd|secret|token|api[_.-]?key|app(?:lication)?[_.-]?key|private[_.-]?key|access[_.-]?key|secret[_-]key|client[_.-]?secret|auth[_.-]?token|credentials?|connection[_.-]?string)$/i;
/** Charts take the name of a Secret that exists, and of those that images are pulled with, under such names. */
const NAMES_ANOTHER = /(?:existing|pull)[_.-]?secret$/i;
const HARMLESS = /^(?:true|false|null|none|default|enabled|disabled|\*+|https?:\/\/\S+|arn:\S+|projects\/\S+)$/i;
/** `$VAR`, `$(VAR)`, `$.path`, `{{ template }}`, `%(name)s` and `<your password>` are filled in by something else. */
const REFERENCE = /^\$\(?[A-Za-z_]\w*\)?$|^\$[{(.]|^\$\{|\$\(|^\{\{.*\}\}|^%[({]|^%[sv]$|^<.*>$|^`/s;
const PLACEHOLDER =
  /^(?:change[_-]?(?:me|it|this)\S*|replace[_-]?(?:me|this|with)\S*|your[_-]\S+|insert[_-]\S+|example\S*|placeholder\S*|dummy\S*|redacted|hidden|sensitive|encrypted|generated|required|optional|undefined|unlimited|boolean|[x.-]+|to[_-]?do)$/i;

const judged = new Map<string, boolean>();
const NAMES_KEPT = 20_000;

/** Whether what has this name is a secret: `DB_PASSWORD`, `adminPassword`, `/orders/api-key`. */
export function isSecretName(name: string): boolean {
  const known = judged.get(name);
  if (known !== undefined) return known;
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1.$2');
  const verdict = SECRET_NAME.test(words) && !NAMES_ANOTHER.test(words);
  if (judged.size >= NAMES_KEPT) judged.clear();
  judged.set(name, verdict);
  return verdict;
}

/** Whether a text under the name of a secret can be one: it is no switch, no address, and no template. */
export function mayBeSecret(text: string): boolean {
  return text.length >= SHORTEST_SECRET && !HARMLESS.test(text) && !holdsTemplate(text);
}

/** The same of what a program reads, in which there are references and placeholders of many kinds. */
export function mayBeSecretInText(text: string): boolean {
  return mayBeSecret(text) && !REFERENCE.test(text) && !PLACEHOLDER.test(text);
}

/** Whether a text is `user:password` in base64, as in the `auth` of a registry (Docker's config.json). */
export function isBasicAuth(text: string): boolean {
  if (text.length < SHORTEST_SECRET || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return false;
  return /^[\x21-\x39\x3b-\x7e]+:[\x21-\x7e]+$/.test(Buffer.from(text, 'base64').toString('latin1'));
}
