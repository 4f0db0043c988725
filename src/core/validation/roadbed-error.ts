import { Problem } from './problem';

/** The one error Roadbed throws for bad input: every problem found, in the user's words, and the line of theirs that led to it. */
export class RoadbedError extends Error {
  declare public readonly problems: readonly Problem[];

  /** @param outcome what has been done in spite of it */
  constructor(headline: string, problems: readonly Problem[], outcome = 'Nothing was written.') {
    super(render(headline, problems, outcome));
    this.name = 'RoadbedError';
    // Not enumerable, for Node prints what is after the stack: everything would be told twice.
    Object.defineProperty(this, 'problems', { value: problems });
    const line = userFrame(this.stack ?? '');
    this.stack = `${this.name}: ${this.message}${line === undefined ? '' : `\n\n${line}`}`;
  }
}

function render(headline: string, problems: readonly Problem[], outcome: string): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  const body = problems.map((problem) => linesOf(problem).join('\n'));
  return `${headline}: ${count}\n\n${body.join('\n')}\n\n${outcome}`;
}

/** A problem begins at the margin; what goes on of it, and how to mend it, stands below. */
function linesOf({ message, fix }: Problem): string[] {
  const [first = '', ...more] = message.split('\n');
  const below = fix === undefined ? more : [...more, ...fix.split('\n')];
  return [`  ${first}`, ...below.map((line) => `      ${line}`)];
}

/** The first frame outside this package, its dependencies and Node: the line a user can mend. */
function userFrame(stack: string): string | undefined {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .find((line) => !line.includes('node:') && !/[\\/]node_modules[\\/]/.test(line) && !line.includes(PACKAGE_CODE));
}

// This file is <package>/lib/core/validation/roadbed-error.js, or the same below src/ when tests run the source.
const PACKAGE_CODE = __dirname.replace(/core[\\/]validation$/, '');
