import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InstalledCommand } from './installed-command';

let roadbed: InstalledCommand;
let directory: string;

beforeAll(() => {
  roadbed = new InstalledCommand();
  directory = roadbed.project({});
});

afterAll(() => roadbed.remove());

it('says its version', () => {
  const { version } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as { version: string };
  expect(roadbed.run(directory, ['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
});

it('lists its commands', () => {
  const { status, stdout } = roadbed.run(directory, ['--help']);
  expect(stdout).toMatch(/^ {2}synth .*write the Terraform of every state/m);
  expect(status).toBe(0);
});

it.each([
  ['synth', '--help'],
  ['help', 'synth'],
])('tells the options of a command: %s %s', (...args) => {
  const { status, stdout } = roadbed.run(directory, args);
  expect(stdout).toMatch(/--app <command>[^]*--output <directory>[^]*--all/);
  expect(status).toBe(0);
});

it.each([
  [['synht'], "error: unknown command 'synht'\n(Did you mean synth?)\n"],
  [['synth', '--ouput', 'x'], "error: unknown option '--ouput'\n(Did you mean --output?)\n"],
  [['synth', '--app'], "error: option '-a, --app <command>' argument missing\n"],
])('gives one error for %j', (args, stderr) => {
  expect(roadbed.run(directory, args)).toEqual({ status: 1, stdout: '', stderr });
});

it('gives one error where there is no cdktf.json', () => {
  expect(roadbed.run(directory, ['synth'])).toEqual({
    status: 1,
    stdout: '',
    stderr: `roadbed synth cannot run: 1 problem

  no cdktf.json in ${directory}
      run it in the directory that holds the file, or name the app: roadbed synth --app "node main.js"

Nothing was written.
`,
  });
});
