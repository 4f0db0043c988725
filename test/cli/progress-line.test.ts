import { ProgressLine, ProgressTarget } from '../../src/cli/progress-line';

class Terminal implements ProgressTarget {
  public readonly isTTY: boolean;
  public readonly columns = 20;
  public written = '';

  constructor(isTTY = true) {
    this.isTTY = isTTY;
  }

  public write(text: string): void {
    this.written += text;
  }
}

const ERASE = '\r\u001b[2K';

it('redraws one line, cut to the width of the terminal', () => {
  const terminal = new Terminal();
  const line = ProgressLine.on(terminal, {});
  line.show('resolving 1 of 9 states');
  line.show('writing');
  line.clear();
  expect(terminal.written).toBe(`${ERASE}  resolving 1 of 9 ${ERASE}  writing${ERASE}`);
});

it('makes room for other output', () => {
  const terminal = new Terminal();
  const line = ProgressLine.on(terminal, {});
  line.show('writing');
  line.above(() => terminal.write('said by the app\n'));
  line.clear();
  expect(terminal.written).toBe(`${ERASE}  writing${ERASE}said by the app\n`);
});

it.each([
  ['no terminal', new Terminal(false), {}],
  ['CI', new Terminal(), { CI: 'true' }],
  ['NO_COLOR', new Terminal(), { NO_COLOR: '1' }],
  ['a dumb terminal', new Terminal(), { TERM: 'dumb' }],
])('is silent with %s', (_, terminal, environment) => {
  const line = ProgressLine.on(terminal, environment);
  line.show('writing');
  line.clear();
  expect(terminal.written).toBe('');
});
