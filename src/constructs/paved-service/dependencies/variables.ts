import { TELEMETRY_VARIABLES } from '../../../core/telemetry/telemetry-variables';
import { describeValue, Problems } from '../../../core/validation';

/** Environment variables, by name. */
export type Variables = Readonly<Record<string, string>>;

/** The name of an environment variable that says something of a dependency: `ORDERS_BUCKET_NAME`. */
export function variableName(...parts: readonly string[]): string {
  return parts.map((part) => part.toUpperCase().replaceAll('-', '_')).join('_');
}

/** Says so when two things would set one environment variable. */
export function checkVariables(
  problems: Problems,
  config: unknown,
  named: readonly { readonly variable: string; readonly by: string; readonly yieldsToConfig?: boolean }[],
): void {
  const own = typeof config === 'object' && config !== null ? Object.keys(config) : [];
  const first = new Map<string, string>();
  for (const { variable, by, yieldsToConfig = false } of named) {
    const earlier = first.get(variable);
    if (earlier !== undefined && earlier !== by) {
      problems.add(
        `dependencies must set environment variables of their own, and ${earlier} and ${by} both set ${variable}`,
        'rename one of them',
      );
    }
    first.set(variable, earlier ?? by);
    checkNotOfTelemetry(problems, variable, by);
    if (!yieldsToConfig && own.includes(variable)) {
      problems.add(
        `config[${describeValue(variable)}] must be left out: ${by} sets it`,
        'leave it out, or rename the dependency',
      );
    }
  }
}

/** Says so when something would set a variable by which a service is told where its telemetry goes. */
export function checkNotOfTelemetry(problems: Problems, variable: string, by: string): void {
  if (!TELEMETRY_VARIABLES.includes(variable)) return;
  problems.add(`${by} must not set ${variable}, which is that of telemetry`, 'rename it');
}
