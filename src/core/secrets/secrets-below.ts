import { isRecord } from '../terraform/json-object';
import { holdsTemplate } from '../terraform/template';
import { knownSecretIn } from './known-shapes';
import { mayNameSecrets, namedSecretIn, UNDER_A_NAME } from './named-in-text';
import { looksRandom } from './random-text';
import { isBasicAuth, isSecretName, mayBeSecret, mayBeSecretInText, SHORTEST_SECRET } from './secret-names';

/** A secret that stands somewhere in a value: where, and what kind it is. A key that is itself a secret is `…` in the path. */
export interface FoundSecret {
  readonly path: readonly string[];
  readonly what: string;
}

type Verdict = { readonly known?: string; readonly random: boolean; readonly within: readonly FoundSecret[] };

/** Where texts that look random are public: certificates, digests, fingerprints. */
const PUBLIC_NAME = /certificate|public|thumbprint|fingerprint|digest|checksum|sha256|etag|hash|_ca$|^ca_/i;
/** A key of no more characters is too short for a secret that can be told by its look. */
const SHORT_KEY = 14;
const NONE: readonly FoundSecret[] = [];
const HIDDEN = '…';
const VERDICTS_KEPT = 50_000;

/** Fleets say the same texts over and over; each is looked at once. */
class SeenTexts {
  private readonly verdicts = new Map<string, Verdict>();

  public verdictOn(text: string): Verdict {
    const seen = this.verdicts.get(text);
    if (seen !== undefined) return seen;
    const verdict = { known: knownSecretIn(text), random: looksRandom(text), within: secretsWithin(text) };
    if (this.verdicts.size >= VERDICTS_KEPT) this.verdicts.clear();
    this.verdicts.set(text, verdict);
    return verdict;
  }
}

const SEEN = new SeenTexts();
/** Keys are few, and are met far more often than texts. */
const SEEN_KEYS = new SeenTexts();

/** Every secret in the body of a resource: in its texts, in the keys of its maps, and in JSON that a text holds. */
export function secretsBelow(body: unknown): FoundSecret[] {
  const found: FoundSecret[] = [];
  descend(body, '', true, [], found);
  return found;
}

/**
 * @param name the nearest name above the value; an index is none
 * @param isArgument whether Terraform itself gave it that name, and not something that Terraform passes on
 */
function descend(value: unknown, name: string, isArgument: boolean, path: string[], found: FoundSecret[]): void {
  if (typeof value === 'string') {
    if (value.length < SHORTEST_SECRET) return;
    const within = secretsIn(value, name, isArgument);
    if (within !== NONE) for (const each of within) found.push(at(path, each));
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const depth = path.length;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      path[depth] = String(index);
      const flag = index > 0 ? flagIn(value[index - 1]) : undefined;
      descend(value[index], flag ?? name, isArgument && flag === undefined, path, found);
    }
  } else {
    for (const key of Object.keys(value)) {
      if (key === '//') continue;
      const child = (value as Readonly<Record<string, unknown>>)[key];
      const what = key.length > SHORT_KEY ? secretInKey(key) : undefined;
      path[depth] = what === undefined ? key : HIDDEN;
      if (what !== undefined) found.push({ path: [...path], what });
      const pair = key === 'value' || key === 'Value' ? nameBeside(value) : undefined;
      // The default of a variable has the name of the variable.
      descend(child, pair ?? (key === 'default' ? name : key), isArgument && pair === undefined, path, found);
    }
  }
  path.length = depth;
}

/** What a text holds, at its place: itself, or in JSON that it is. */
function secretsIn(text: string, name: string, isArgument: boolean): readonly FoundSecret[] {
  const { known, random, within } = SEEN.verdictOn(text);
  if (known !== undefined) return [{ path: [], what: known }];
  if (within.length > 0) return within;
  if (isSecretName(name) ? (isArgument ? mayBeSecret(text) : mayBeSecretInText(text)) : isAuth(name, text))
    return [{ path: [], what: UNDER_A_NAME }];
  return random && !PUBLIC_NAME.test(name) ? [{ path: [], what: 'a text that looks drawn by chance' }] : NONE;
}

function secretInKey(key: string): string | undefined {
  const { known, within } = SEEN_KEYS.verdictOn(key);
  return known ?? within[0]?.what;
}

/** What stands in a text that is longer than a value: JSON is walked, anything else is searched. */
function secretsWithin(text: string): readonly FoundSecret[] {
  if (!mayNameSecrets(text)) return NONE;
  const parsed = parsedJson(text);
  if (parsed !== undefined) {
    const found: FoundSecret[] = [];
    descend(parsed, '', false, [], found);
    return found;
  }
  const what = namedSecretIn(text);
  return what === undefined ? NONE : [{ path: [], what }];
}

function parsedJson(text: string): object | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** The name that stands beside a value. */
function nameBeside(pair: object): string | undefined {
  if (!isRecord(pair)) return undefined;
  const name = pair.name ?? pair.Name ?? pair.key ?? pair.Key;
  return typeof name === 'string' && !holdsTemplate(name) ? name : undefined;
}

/** The name of a flag: in a list of arguments its value follows it. */
function flagIn(previous: unknown): string | undefined {
  const isFlag = typeof previous === 'string' && previous.startsWith('-') && /^--?[A-Za-z][\w-]*$/.test(previous);
  return isFlag ? previous.replace(/^-+/, '') : undefined;
}

function isAuth(name: string, text: string): boolean {
  return name === 'auth' && isBasicAuth(text);
}

function at(path: readonly string[], { path: below, what }: FoundSecret): FoundSecret {
  return { path: [...path, ...below], what };
}
