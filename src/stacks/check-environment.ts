import { Environment } from '../core/environment';
import { Platform } from '../core/platform';
import { describeValue, Problems } from '../core/validation';

/** True when the environment is one of the platform's; otherwise says so. */
export function checkEnvironment(
  problems: Problems,
  platform: Platform,
  environment: Environment | undefined,
): boolean {
  const { environments } = platform;
  if (environment !== undefined && environments.includes(environment)) return true;
  const name = environment?.name;
  const hasTwin = environments.some((own) => own.name === name);
  problems.add(
    hasTwin
      ? `environment must be the platform's own "${name}", got another one of that name`
      : `environment must be one of the platform's (${environments.map((own) => own.name).join(', ')}), got ${describeValue(name)}`,
    `take it from the platform: platform.environment('${hasTwin ? name : '…'}')`,
  );
  return false;
}
