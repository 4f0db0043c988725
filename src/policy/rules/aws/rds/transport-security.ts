import type { PolicyResource } from '../../../resource/policy-resource';
import { Finding } from '../../../rule/finding';

/** RDS user guide: the parameter by which each engine refuses connections without TLS. */
const PARAMETERS: readonly {
  readonly engine: RegExp;
  readonly parameter: string;
  readonly enforced: readonly string[];
}[] = [
  { engine: /postgres/, parameter: 'rds.force_ssl', enforced: ['1'] },
  { engine: /sqlserver/, parameter: 'rds.force_ssl', enforced: ['1'] },
  { engine: /mysql|mariadb/, parameter: 'require_secure_transport', enforced: ['1', 'ON', 'on'] },
];
/** RDS user guide, "Requiring an SSL connection to a PostgreSQL DB instance": on by default from this version. */
const POSTGRES_ENFORCES_FROM = 15;

/** Fails unless the parameter group of a database refuses connections without TLS. */
export function mustEnforceTls(database: PolicyResource, group: string): Finding[] {
  const engine = database.value('engine');
  if (engine.expression !== undefined) return [Finding.unknown(engine.expression, 'engine')];
  const setting = PARAMETERS.find((each) => each.engine.test(engine.text ?? ''));
  if (setting === undefined)
    return [Finding.notApplicable(`no parameter of ${engine.shown} refuses connections without TLS`)];
  const { parameter, enforced } = setting;
  const parameters = database.target(group);
  const name = database.value(group);
  if (parameters === undefined && name.isUnknown) return [Finding.unknown(name.shown, parameter)];
  const set = parameters?.blocks('parameter').find((each) => each.value('name').text === parameter);
  if (set !== undefined) return set.mustBeOneOf('value', [...enforced]);
  const version = Number.parseInt(database.value('engine_version').text ?? '', 10);
  if (engine.text === 'postgres' && version >= POSTGRES_ENFORCES_FROM) return [];
  return [Finding.fail(`${group} must name a parameter group with ${parameter} = ${enforced[0]}, got none`, parameter)];
}
