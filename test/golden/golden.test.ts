import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectAddresses, expectGolden } from './golden';

let directory: string;
let accepting: string | undefined;
const golden = () => join(directory, 'stack.golden.yaml');
const stack = (replicas: number) => ({
  locals: Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [`local_${String(index).padStart(2, '0')}`, index]),
  ),
  resource: { kubernetes_deployment_v1: { web: { spec: { replicas } } } },
});

beforeEach(() => {
  accepting = process.env.UPDATE_GOLDEN;
  delete process.env.UPDATE_GOLDEN;
  directory = mkdtempSync(join(tmpdir(), 'golden-'));
});

afterEach(() => {
  if (accepting === undefined) delete process.env.UPDATE_GOLDEN;
  else process.env.UPDATE_GOLDEN = accepting;
  rmSync(directory, { recursive: true });
});

function accept(compare: () => void): void {
  process.env.UPDATE_GOLDEN = '1';
  compare();
  delete process.env.UPDATE_GOLDEN;
}

function complaint(compare: () => void): string {
  try {
    compare();
  } catch (error) {
    return (error as Error).message.replace(/\u001b\[\d+m/g, '');
  }
  return 'nothing';
}

it('passes when the committed file shows the same', () => {
  accept(() => expectGolden(stack(3), golden()));
  expect(complaint(() => expectGolden(stack(3), golden()))).toBe('nothing');
});

it('shows only the lines that changed, and ends with how to accept them', () => {
  accept(() => expectGolden(stack(3), golden()));
  const told = complaint(() => expectGolden(stack(4), golden()));
  expect(told).toContain('-       replicas: 3\n+       replicas: 4');
  expect(told).not.toContain('local_20');
  expect(told.split('\n').at(-1)).toBe('if the change is meant, accept it with: npm run golden:accept');
});

it('leaves the committed file alone when it differs', () => {
  accept(() => expectGolden(stack(3), golden()));
  const committed = readFileSync(golden(), 'utf8');
  complaint(() => expectGolden(stack(4), golden()));
  expect(readFileSync(golden(), 'utf8')).toBe(committed);
});

it('fails on a missing file, without writing it', () => {
  expect(complaint(() => expectGolden(stack(3), golden()))).toMatch(
    /^there is no golden file .*stack\.golden\.yaml\n\nif it should exist, accept it with: npm run golden:accept$/,
  );
  expect(existsSync(golden())).toBe(false);
});

it('notices a file that was edited by hand', () => {
  accept(() => expectGolden(stack(3), golden()));
  writeFileSync(golden(), `${readFileSync(golden(), 'utf8')}# reviewed\n`);
  expect(complaint(() => expectGolden(stack(3), golden()))).toContain('- # reviewed');
});

it('refuses a file name of another kind', () => {
  expect(complaint(() => expectGolden(stack(3), 'stack.yaml'))).toBe(
    'a golden file of this kind must end with .golden.yaml, got "stack.yaml"',
  );
});

it('looks for the file beside the test that asks', () => {
  expect(complaint(() => expectGolden(stack(3), 'absent.golden.yaml'))).toContain(
    'there is no golden file test/golden/absent.golden.yaml',
  );
});

it('lists addresses, moves and removals one a line', () => {
  const document = {
    resource: { b: { y: {}, x: {} }, a: { z: {} } },
    data: { aws_region: { here: {} } },
    moved: [
      { from: 'b.old', to: 'b.x' },
      { from: 'a.old', to: 'a.z' },
    ],
    removed: [{ from: 'b.gone', lifecycle: { destroy: false } }],
  };
  const file = join(directory, 'addresses.golden.txt');
  accept(() => expectAddresses(document, file));
  expect(readFileSync(file, 'utf8')).toBe(
    'a.z\nb.x\nb.y\ndata.aws_region.here\nmoved a.old -> a.z\nmoved b.old -> b.x\nremoved b.gone\n',
  );
});
