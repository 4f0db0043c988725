import { types } from 'node:util';

/** What V8 calls to turn captured frames into the `stack` string. */
type StackFormatter = (error: Error, frames: NodeJS.CallSite[]) => unknown;

let running = 0;

/**
 * Runs the work with stack traces that cost nothing unless they belong to an error.
 * cdktf captures one of unlimited depth for every token it makes (`Error.captureStackTrace` on a plain object) and
 * formats it at once: 60 % of the time in which constructs are built. Errors keep their full trace.
 */
export function withCheapStackTraces<T>(work: () => T): T {
  if (running > 0) return work();
  const previous = Object.getOwnPropertyDescriptor(Error, 'prepareStackTrace');
  const formatError = (previous?.value as StackFormatter | undefined) ?? formatAsNodeDoes;
  Error.prepareStackTrace = (captured, frames) => (isError(captured) ? formatError(captured, frames) : '');
  running++;
  try {
    return work();
  } finally {
    running--;
    if (previous === undefined) delete (Error as { prepareStackTrace?: StackFormatter }).prepareStackTrace;
    else Object.defineProperty(Error, 'prepareStackTrace', previous);
  }
}

// Errors of another realm (jest runs tests in one) are no instance of this realm's Error.
function isError(captured: object): captured is Error {
  return captured instanceof Error || types.isNativeError(captured);
}

// Nodes that have a formatter of their own there apply source maps in it; older ones format like this.
function formatAsNodeDoes(error: Error, frames: NodeJS.CallSite[]): string {
  return [headline(error), ...frames.map((frame) => `    at ${String(frame)}`)].join('\n');
}

function headline(error: Error): string {
  try {
    return Error.prototype.toString.call(error);
  } catch {
    return '<error>';
  }
}
