import type { PolicyResource } from '../../../resource/policy-resource';
import { Finding } from '../../../rule/finding';

const FLAGS = 'settings.database_flags';

/** What a database flag must be. */
export interface WantedFlag {
  readonly name: string;
  readonly allowed: readonly string[];
  /** Whether the engine has one of these when nothing is said. */
  readonly isDefault: boolean;
}

/** Fails unless every flag of a database is one of what it may be. */
export function mustHaveFlags(database: PolicyResource, wanted: readonly WantedFlag[]): Finding[] {
  const { expression } = database.value(FLAGS);
  if (expression !== undefined) return [Finding.unknown(expression, FLAGS)];
  return wanted.flatMap((flag) => mustHaveFlag(database, flag));
}

function mustHaveFlag(database: PolicyResource, { name, allowed, isDefault }: WantedFlag): Finding[] {
  const flags = database.blocks(FLAGS);
  const values = flags.filter((each) => each.value('name').text === name).map((each) => each.value('value'));
  const unknown = values.find(({ isUnknown }) => isUnknown)?.expression;
  if (unknown !== undefined) return [Finding.unknown(unknown, name)];
  const wrong = values.find(({ text = '' }) => !allowed.includes(text.toLowerCase()));
  const words = allowed.length === 1 ? `be "${allowed[0]}"` : `be one of ${allowed.join(', ')}`;
  if (wrong !== undefined) return [Finding.fail(`${FLAGS}[${name}] must ${words}, got ${wrong.shown}`, name)];
  if (values.length > 0) return [];
  const unnamed = flags.find((each) => each.value('name').isUnknown)?.value('name').expression;
  if (unnamed !== undefined) return [Finding.unknown(unnamed, name)];
  return isDefault ? [] : [Finding.fail(`${FLAGS}[${name}] must ${words}, got nothing`, name)];
}
