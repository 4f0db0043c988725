import { ENVIRONMENT_VARIABLE } from '../core/naming';
import { checkNoSecrets } from '../core/secrets/check-no-secrets';
import { TELEMETRY_VARIABLES } from '../core/telemetry/telemetry-variables';
import { checkLiteral, checkObject, checkText, describeValue, Problems } from '../core/validation';

/** Says what is wrong with the environment variables that a platform gives to every service. */
export function checkSharedConfig(
  problems: Problems,
  prop: string,
  config: Readonly<Record<string, string>> | undefined,
): void {
  if (config === undefined || !checkObject(problems, prop, config, "{ LOG_FORMAT: 'json' }")) return;
  for (const [name, value] of Object.entries(config) as [string, unknown][]) {
    const named = `${prop}[${describeValue(name)}]`;
    checkText(problems, `${prop} key`, name, ENVIRONMENT_VARIABLE);
    if (TELEMETRY_VARIABLES.includes(name)) {
      problems.add(
        `${named} must be left to the facts of each environment`,
        'otlpEndpoint, datadogAgentHost, datadogCsi',
      );
    } else if (checkLiteral(problems, named, value) && typeof value !== 'string') {
      problems.add(`${named} must be a string, got ${describeValue(value)}`, 'put it in quotes');
    }
  }
  checkNoSecrets(problems, prop, config, 'and keep it in the secret store');
}
