import { looksRandom } from './random-text';
import { isBasicAuth, isSecretName, mayBeSecretInText } from './secret-names';

export const UNDER_A_NAME = 'a literal under the name of a secret';
const IN_A_COMMAND = 'a password in a command';

/** Parts of the names of secrets, and of commands that take one; a text without any is looked at no further. */
const HINTS = /passw|pwd|secret|token|[a-z]key|[_.-]key|credential|connection|auth|curl|login|mysql|mariadb|\\u00/i;
const PAIR =
  /(?:password|passwd|pwd|secret|token|key|credentials?|string|auth)(\\*["'])?[ \t]{0,20}(=>?|:=?|[ \t])(?!=)[ \t]{0,20}/gi;
/** `name` and `value` of the same block, in JSON, HCL or YAML; no other `name` between them. */
const NAME_THEN_VALUE =
  /\b(?:name|key)\\*["']?\s{0,20}[=:]\s{0,20}\\*["']?([\w./-]{1,100})\\*["']?(?=[\s,;])(?:(?!\b(?:name|key)\b)[^{}]){0,300}?\bvalue\\*["']?[ \t]{0,20}[=:][ \t]{0,20}/gi;
const VALUE_THEN_NAME =
  /\bvalue\\*["']?[ \t]{0,20}[=:][ \t]{0,20}(?=\\*["']?([^"'\\\s,]{1,200})\\*["']?[\s,;]{1,50}\\*["']?name\\*["']?\s{0,20}[=:]\s{0,20}\\*["']?([\w./-]{1,100}))/gi;
// curl(1), -u; docker-login(1), -p; sshpass(1), -p; mysql(1), -p, which takes its value without a blank.
const COMMANDS = [
  /\bcurl\b[^\n|;&]{0,300}?\s(?:-u|--user)[ \t=]{0,5}\\*["']?[^\s:"'$]{1,100}:([^\s"'\\]{3,})/gi,
  /\b(?:login|sshpass)\b[^\n|;&]{0,300}?\s-p[ \t=]{0,5}\\*["']?([^\s"'\\-][^\s"'\\]{2,})/gi,
  /\b(?:mysql|mysqldump|mysqladmin|mariadb|mariadb-dump)\b[^\n|;&]{0,300}?\s-p\\*["']?([^\s"'\\]{3,})/gi,
];
const LONGEST_NAME = 100;

/** Whether a text may hold the name of a secret and, beside it, a value. */
export function mayNameSecrets(text: string): boolean {
  return (text.includes('=') || text.includes(':') || text.includes(' -')) && HINTS.test(text);
}

/** What a longer text (a script, a file of variables, a manifest, an expression) holds that is a secret by its name. */
export function namedSecretIn(text: string): string | undefined {
  if (holdsPair(text) || holdsNameAndValue(text)) return UNDER_A_NAME;
  const isGiven = COMMANDS.some((command) =>
    [...text.matchAll(command)].some(([, value = '']) => !/^[$<`{]|^\*+$/.test(value)),
  );
  return isGiven ? IN_A_COMMAND : undefined;
}

/** `NAME=value`, `name: value`, `"name": "value"`, `--name=value` and `--name value`. */
function holdsPair(text: string): boolean {
  return [...text.matchAll(PAIR)].some((match) => {
    const keyword = /^[a-z]+/i.exec(match[0])?.[0] ?? '';
    const end = match.index + keyword.length;
    const whole = text.slice(nameStart(text, end), end);
    const name = whole.replace(/^-+/, '');
    const sign = (match[2] ?? '').trim();
    const isFlag = whole.startsWith('--') || (whole.startsWith('-') && sign !== ':');
    if (sign === '' && !isFlag) return false;
    const { value, isQuoted, rest } = valueAt(text, match.index + match[0].length);
    if (/^auth$/i.test(name)) return isBasicAuth(value);
    // `--secret` and `--credentials` of command lines name a secret or a file.
    if (!isSecretName(name) || (isFlag && /^(?:secret|credentials?)$/i.test(name))) return false;
    if (sign.startsWith(':') && !isQuoted) {
      const before = text.slice(Math.max(0, end - whole.length - LONGEST_NAME), end - whole.length);
      const isKey = /(?:^|[\n\r{,]|\\n)[\s"'\\-]*$/.test(before);
      // Prose and ARNs have colons too: a key of YAML begins a line, a blank follows its colon, and one word follows that.
      if (!isKey || !/\s$/.test(match[0]) || !/^[ \t]*(?:#.*)?(?:[\r\n,}\]\\]|$)/.test(rest)) return false;
    }
    return isQuoted ? mayBeSecretInText(value) : isBareSecret(value);
  });
}

/** Where the name that ends at a place begins. */
function nameStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < LONGEST_NAME && /[\w.-]/.test(text.charAt(start - 1))) start--;
  return start;
}

function holdsNameAndValue(text: string): boolean {
  const forth = [...text.matchAll(NAME_THEN_VALUE)].some(
    (match) => isSecretName(match[1] ?? '') && mayBeSecretInText(valueAt(text, match.index + match[0].length).value),
  );
  return (
    forth ||
    [...text.matchAll(VALUE_THEN_NAME)].some(
      ([, value = '', name = '']) => isSecretName(name) && mayBeSecretInText(value),
    )
  );
}

/** A value without quotes: no path, no call, and no variable of a program. */
function isBareSecret(value: string): boolean {
  if (!mayBeSecretInText(value)) return false;
  if (looksRandom(value)) return true;
  if (/[()[\]{}]|^[!&*%@~-]/.test(value) || /^\.{0,2}\/[\w./-]+$/.test(value)) return false;
  return !/^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+$/.test(value) && !(/^[A-Za-z_]\w*$/.test(value) && isSecretName(value));
}

/** The value that begins at a place, in quotes or up to a blank, and what stands behind it on the line. */
function valueAt(text: string, at: number): { value: string; isQuoted: boolean; rest: string } {
  const following = text.slice(at, at + 500);
  const quoted = /^\\*(["'])([^\r\n]*?)\\*\1/.exec(following);
  if (quoted !== null) return { value: quoted[2] ?? '', isQuoted: true, rest: following.slice(quoted[0].length) };
  // YAML 1.2, 8.1: the text of a block scalar begins on the next line.
  const lead = /^[|>][+-]?[ \t]*\r?\n[ \t]*/.exec(following)?.[0] ?? '';
  const [value = ''] = /^[^\s"'`,;&|\\]*/.exec(following.slice(lead.length)) ?? [];
  return { value, isQuoted: false, rest: following.slice(lead.length + value.length) };
}
