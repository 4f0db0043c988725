import type { PolicyResource } from '../../../resource/policy-resource';
import { Finding } from '../../../rule/finding';

/** The engines of Cloud SQL, as `database_version` begins. */
export type Engine = 'MYSQL' | 'POSTGRES' | 'SQLSERVER';

const ENGINES: readonly Engine[] = ['MYSQL', 'POSTGRES', 'SQLSERVER'];

/** Judges a database by its engine; unknown where nobody can tell which it is. */
export function whereEngineIsKnown(database: PolicyResource, judge: (engine: Engine) => Finding[]): Finding[] {
  const version = database.value('database_version');
  const engine = ENGINES.find((each) => version.text?.startsWith(`${each}_`));
  return engine === undefined ? [Finding.unknown(version.shown, 'database_version')] : judge(engine);
}
