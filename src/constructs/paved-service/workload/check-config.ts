import { ENVIRONMENT_VARIABLE } from '../../../core/naming';
import { checkLiteral, checkObject, checkText, describeValue, Problems } from '../../../core/validation';

/** Kubernetes: "ConfigMaps"; the data cannot exceed 1 MiB. */
const LARGEST_CONFIG_BYTES = 1024 * 1024;
/** What no environment variable can hold (execve ends it at a NUL), and what no UTF-8 can (half a surrogate pair). */
const UNWRITABLE = /[\0\p{Cs}]/u;

/** Says what is wrong with the environment variables of a container; those that the platform gives to all take room, too. */
export function checkConfig(
  problems: Problems,
  config: Readonly<Record<string, string>> | undefined,
  prop = 'config',
  platform: Readonly<Record<string, string>> = {},
): void {
  if (config === undefined || !checkObject(problems, prop, config, "config: { NAME: 'value' }")) return;
  const entries = Object.entries(config);
  for (const [name, value] of entries) {
    checkText(problems, `${prop} key`, name, ENVIRONMENT_VARIABLE);
    checkValue(problems, `${prop}[${describeValue(name)}]`, value);
  }
  const bytes = Object.entries({ ...platform, ...config }).reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + bytesOf(value),
    0,
  );
  if (bytes > LARGEST_CONFIG_BYTES) {
    problems.add(
      `${prop} must be at most ${LARGEST_CONFIG_BYTES} bytes in all (a ConfigMap holds no more), got ${bytes}`,
      'keep large content in a bucket',
    );
  }
}

function checkValue(problems: Problems, prop: string, value: unknown): void {
  if (!checkLiteral(problems, prop, value)) return;
  if (typeof value !== 'string') {
    problems.add(`${prop} must be a string, got ${describeValue(value)}`, 'put it in quotes');
  } else if (UNWRITABLE.test(value)) {
    problems.add(
      `${prop} must be text without NUL or half a surrogate pair, got ${describeValue(value)}`,
      'no process can be given it; encode it, as base64 say',
    );
  }
}

function bytesOf(value: unknown): number {
  return typeof value === 'string' ? Buffer.byteLength(value) : 0;
}
