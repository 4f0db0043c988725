import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readProject } from '../../src/cli/project-file';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'project-'));
});

afterEach(() => rmSync(directory, { recursive: true }));

const write = (content: unknown) =>
  writeFileSync(join(directory, 'cdktf.json'), typeof content === 'string' ? content : JSON.stringify(content));

it('reads what the app is run with', () => {
  const terraformModules = ['./modules/vpc', { name: 'x', source: '../shared' }, 'terraform-aws-modules/vpc/aws@5'];
  write({ app: 'node main.js', output: 'out', context: { depth: 2 }, language: 'typescript', terraformModules });
  expect(readProject(directory, {})).toEqual({
    app: 'node main.js',
    output: 'out',
    context: { depth: 2 },
    relativeModules: ['./modules/vpc', '../shared'],
  });
});

it('writes to cdktf.out when the file does not say', () => {
  write({ app: 'node main.js' });
  expect(readProject(directory, {}).output).toBe('cdktf.out');
});

it('lets the command line win', () => {
  write({ app: 'node main.js', output: 'out' });
  expect(readProject(directory, { app: 'python3 main.py', output: 'there' })).toMatchObject({
    app: 'python3 main.py',
    output: 'there',
  });
});

it('needs no file when the command line names the app', () => {
  expect(readProject(directory, { app: 'node main.js' })).toMatchObject({ app: 'node main.js', output: 'cdktf.out' });
});

it.each([
  ['an array', '[]', 'it must hold an object'],
  ['nothing', '', 'Unexpected end of JSON input'],
])('says that a file with %s is not a JSON object', (_, content, reason) => {
  write(content);
  expect(() => readProject(directory, {})).toThrow(
    `cdktf.json cannot be used: 1 problem\n\n  ${join(directory, 'cdktf.json')} is not a JSON object: ${reason}\n`,
  );
});

it('says everything that is wrong with the file at once', () => {
  write({ output: 7, context: [] });
  expect(() => readProject(directory, {})).toThrow(`cdktf.json cannot be used: 3 problems

  app must be a non-empty string, got nothing
      add "app": "node main.js" to the file, or pass --app
  output must be a non-empty string, got 7
      name a directory
  context must be an object, got []
      write "context": { "key": "value" }
`);
});
