import { TELEMETRY_VARIABLES } from '../../../../core/telemetry/telemetry-variables';
import { checkText, checkWholeNumber, describeValue, Problems, TextForm } from '../../../../core/validation';
import { PavedServiceProps } from '../../props';

/** A path without a query: scrapers take their parameters elsewhere. */
const METRICS_PATH: TextForm = {
  pattern: /^\/[A-Za-z0-9\-._~!&'()*+,;=:@/]*$/,
  maxLength: 1024,
  words: 'a path that starts with a slash, without a query',
};

/** Says what is wrong with how a service wants to be seen. */
export function checkObservability(problems: Problems, { metricsPort, metricsPath, config }: PavedServiceProps): void {
  if (metricsPort !== undefined) checkMetricsPort(problems, metricsPort);
  if (metricsPath !== undefined) checkMetricsPath(problems, metricsPath, metricsPort);
  if (typeof config !== 'object' || config === null) return;
  for (const [name, value] of Object.entries(config).filter(([each]) => TELEMETRY_VARIABLES.includes(each))) {
    problems.add(
      `config[${describeValue(name)}] must be left to the platform, got ${describeValue(value)}`,
      'remove it; what a service is called and where its telemetry goes are facts of its environment',
    );
  }
}

function checkMetricsPort(problems: Problems, port: unknown): void {
  const isLow = typeof port === 'number' && port < 1024;
  const fix = isLow ? 'a process that is not root cannot listen below 1024' : undefined;
  checkWholeNumber(problems, 'metricsPort', port, { min: 1024, max: 65535 }, fix);
}

function checkMetricsPath(problems: Problems, path: unknown, port: unknown): void {
  checkText(problems, 'metricsPath', path, METRICS_PATH);
  if (port !== undefined) return;
  problems.add(
    `metricsPath must come with metricsPort, got ${describeValue(path)} alone`,
    'say on which port the metrics are',
  );
}
