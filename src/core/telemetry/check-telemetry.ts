import { checkKind, checkList, Problems } from '../validation';
import { BACKEND_TITLES } from './backend-titles';
import { Telemetry } from './telemetry';

/** True for a list of telemetry backends, each there once, or for none given; otherwise says what is wrong. */
export function checkTelemetry(problems: Problems, prop: string, telemetry: readonly Telemetry[] | undefined): boolean {
  if (telemetry === undefined) return true;
  if (!checkList(problems, prop, telemetry, '[Telemetry.datadog()]')) return false;
  const right = telemetry.map((each, index) => checkKind(problems, `${prop}[${index}]`, each, 'Telemetry'));
  if (right.includes(false)) return false;
  const backends = telemetry.map(({ backend }) => backend);
  const twice = new Set(backends.filter((each, index) => backends.indexOf(each) !== index));
  for (const backend of twice) {
    problems.add(
      `${prop} must name each backend once, and ${BACKEND_TITLES[backend]} is there twice`,
      'keep one of them',
    );
  }
  return twice.size === 0;
}
