import { Environment } from '../core/environment';
import { checkKind, checkText, describeValue, Problems, TextForm } from '../core/validation';
import { Platform } from '../platform/platform';

// The strictest of the places that keep state: an HCP Terraform workspace.
const STATE_KEY: TextForm = {
  pattern: /^[A-Za-z0-9][A-Za-z0-9_-]*$/,
  maxLength: 90,
  words: 'letters, digits, hyphens and underscores, starting with a letter or digit',
};

/** Says what is wrong with the id and the state key of a stack. */
export function checkStateKey(problems: Problems, id: string, stateKey: string | undefined): void {
  checkText(problems, 'id', id, STATE_KEY);
  if (stateKey !== undefined) checkText(problems, 'stateKey', stateKey, STATE_KEY);
}

/** True when the environment is one of the platform's; otherwise says so. */
export function checkEnvironment(
  problems: Problems,
  platform: Platform,
  environment: Environment | undefined,
): boolean {
  const { environments } = platform;
  if (environment !== undefined && environments.includes(environment)) return true;
  if (environment !== undefined && !checkKind(problems, 'environment', environment, 'Environment')) return false;
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
