let running = false;

/**
 * Runs the work without the stack traces that cdktf captures for every token: of unlimited depth, formatted at once, and
 * shown only when the token cannot be resolved. They take most of the time in which constructs are built.
 * Errors keep their traces. The work must be synchronous.
 */
export function withCheapStackTraces<T>(work: () => T): T {
  if (running) return work();
  const capture = Error.captureStackTrace;
  const captureUnlessToken = (target: object, below?: (...args: never[]) => unknown): void => {
    if (!isTokenTrace(target)) capture.call(Error, target, below ?? captureUnlessToken);
  };
  Error.captureStackTrace = captureUnlessToken;
  running = true;
  try {
    return work();
  } finally {
    running = false;
    Error.captureStackTrace = capture;
  }
}

// cdktf's tokens capture into `{ stack: '' }` and take an empty stack for an answer; errors and other libraries' objects
// never look like this.
function isTokenTrace(target: object): boolean {
  const keys = Object.keys(target);
  return keys.length === 1 && keys[0] === 'stack' && (target as { stack?: unknown }).stack === '';
}
