import { checkLiteral, checkOptionalObject, describeValue, Problems } from '../validation';
import { LABEL_RULES, LABEL_SYSTEMS } from './label-systems';
import { reservedKeys } from './labels';

/** Datadog, "Getting started with tags": keys that it gives a meaning to, beside those of our scheme. */
const DATADOG_MEANS: readonly string[] = ['host', 'device', 'source', 'version'];

/**
 * Says which of a user's own labels are illegal in any of the four systems, or collide with Roadbed's or each other's.
 * All four are checked wherever the labels go today, so that a label does not begin to fail the day a service moves.
 */
export function checkLabels(
  problems: Problems,
  prop: string,
  labels: Readonly<Record<string, string>> | undefined,
): void {
  if (!checkLiteral(problems, prop, labels) || !checkOptionalObject(problems, prop, labels)) return;
  const entries = Object.entries(labels ?? {});
  for (const [key, value] of entries) {
    if (!checkLiteral(problems, `${prop}[${describeValue(key)}]`, value)) continue;
    checkLabel(problems, prop, key, value);
  }
  checkCollisions(problems, prop, Object.keys(labels ?? {}));
  checkCount(problems, prop, entries.length);
}

/** Says in which of the four systems one value is illegal. */
export function checkLabelValue(problems: Problems, prop: string, value: string): void {
  for (const system of LABEL_SYSTEMS) {
    const rule = LABEL_RULES[system];
    if (rule.value.test(rule.form(value))) continue;
    problems.add(
      `${prop} must be legal as the value of ${rule.title}, got ${describeValue(value)}`,
      `${rule.title} takes ${rule.words}`,
    );
    return;
  }
}

function checkLabel(problems: Problems, prop: string, key: string, value: unknown): void {
  const illegal = LABEL_SYSTEMS.map((system) => LABEL_RULES[system]).find((rule) => !rule.key.test(rule.form(key)));
  if (illegal !== undefined) {
    problems.add(
      `${prop} key must be legal for ${illegal.title}, got ${describeValue(key)}`,
      'every system takes up to 63 lower-case letters, digits, hyphens and single underscores, from a letter to a letter or digit',
    );
  }
  if (typeof value === 'string') checkLabelValue(problems, `${prop}[${describeValue(key)}]`, value);
  else problems.add(`${prop}[${describeValue(key)}] must be a string, got ${describeValue(value)}`);
}

function checkCollisions(problems: Problems, prop: string, keys: readonly string[]): void {
  const reserved = new Map(
    LABEL_SYSTEMS.flatMap((system) =>
      reservedKeys(system).map((key) => [key.toLowerCase(), LABEL_RULES[system].title]),
    ),
  );
  const seen = new Map<string, string>();
  for (const key of keys) {
    const folded = key.toLowerCase();
    const owner = reserved.get(folded);
    if (owner !== undefined) {
      problems.add(
        `${prop} key ${describeValue(key)} collides with ${owner} that Roadbed sets itself`,
        'choose another key',
      );
    } else if (DATADOG_MEANS.includes(folded)) {
      problems.add(`${prop} key ${describeValue(key)} has a meaning of its own in Datadog`, 'choose another key');
    }
    const twin = seen.get(folded);
    if (twin !== undefined) {
      problems.add(
        `${prop} keys ${describeValue(twin)} and ${describeValue(key)} are one key where letters are lower-cased`,
        'keep one of them',
      );
    }
    seen.set(folded, key);
  }
}

function checkCount(problems: Problems, prop: string, count: number): void {
  for (const system of LABEL_SYSTEMS) {
    const room = LABEL_RULES[system].maxCount - reservedKeys(system).length;
    if (count <= room) continue;
    problems.add(
      `${prop} must have at most ${room} entries, got ${count}`,
      `a resource takes ${LABEL_RULES[system].maxCount} times ${LABEL_RULES[system].title}, and Roadbed sets ${reservedKeys(system).length}`,
    );
    return;
  }
}
