import { writeSync } from 'node:fs';

/*
 * Loaded by NODE_OPTIONS into every Node process of the app's command, before any code of the app; so it must stay small.
 * An uncaught RoadbedError is told in its own words, without the source excerpt, internal frames and version that Node
 * prints. The monitor event is only told of an uncaught error: every other error takes its usual way, untouched.
 */
process.on('uncaughtExceptionMonitor', (error: unknown) => {
  // An app with a handler of its own has said what should happen.
  if (!isRoadbedError(error) || process.listenerCount('uncaughtException') > 0) return;
  const line = usersLine(error);
  try {
    writeSync(process.stderr.fd, `${error.message}\n${line === undefined ? '' : `\n${line}\n`}`);
  } catch {
    return; // stderr is closed or full: better Node's way than nothing
  }
  process.exit(1);
});

/** By name, for there may be more than one copy of the package. */
function isRoadbedError(error: unknown): error is Error {
  return error instanceof Error && error.name === 'RoadbedError';
}

/** The first frame that is neither Node's nor a dependency's; RoadbedError has already left out its own package's. */
function usersLine(error: Error): string | undefined {
  return error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .find((line) => !line.includes('node:') && !line.includes('/node_modules/') && !line.includes('\\node_modules\\'));
}
