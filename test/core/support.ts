import { Problem, Problems, RoadbedError } from '../../src/core/validation';

/** The RoadbedError that the work must end in. */
export function errorOf(work: () => unknown): RoadbedError {
  try {
    work();
  } catch (error) {
    if (error instanceof RoadbedError) return error;
    throw error;
  }
  throw new Error('no error was thrown');
}

/** What a check has against a value. */
export function problemsOf(check: (problems: Problems) => unknown): readonly Problem[] {
  const problems = new Problems('Thing "x"');
  check(problems);
  return problems.all;
}
