import { join } from 'node:path';
import { appEnvironment } from '../../src/cli/app-environment';
import { Project } from '../../src/cli/project-file';

const project: Project = { app: 'node main.js', output: 'out', context: { depth: 2 }, relativeModules: ['./vpc'] };

it('gives the app what cdktf would give it', () => {
  expect(appEnvironment(project, { HOME: '/home/me' })).toMatchObject({
    HOME: '/home/me',
    CDKTF_OUTDIR: 'out',
    CDKTF_CONTEXT_JSON: '{"depth":2,"cdktfRelativeModules":["./vpc"]}',
    SYNTH_HCL_OUTPUT: 'false',
    ROADBED_PROGRESS: 'ipc',
  });
});

it('keeps the values of Terraform variables from the app', () => {
  expect(appEnvironment(project, { TF_VAR_password: 'x' })).not.toHaveProperty('TF_VAR_password');
});

it('takes the context of the environment when the file has none', () => {
  const { context, ...without } = project;
  expect(appEnvironment(without, { CDKTF_CONTEXT_JSON: JSON.stringify(context) }).CDKTF_CONTEXT_JSON).toBe(
    '{"depth":2,"cdktfRelativeModules":["./vpc"]}',
  );
});

it('adds to Node options that are set, and leaves a heap size as it is', () => {
  const options = appEnvironment(project, { NODE_OPTIONS: '--trace-warnings --max-old-space-size=512' }).NODE_OPTIONS;
  expect(options).toMatch(/^--trace-warnings --max-old-space-size=512(?! --max)/);
  expect(appEnvironment(project, { NODE_OPTIONS: '--trace-warnings' }).NODE_OPTIONS).toMatch(
    /^--trace-warnings --max-old-space-size=4096/,
  );
});

it('lets Node keep what it has compiled beside the packages, unless somebody has said where', () => {
  expect(appEnvironment(project, {}).NODE_COMPILE_CACHE).toBe(join(process.cwd(), 'node_modules', '.cache', 'roadbed'));
  expect(appEnvironment(project, { NODE_COMPILE_CACHE: '/var/cache/node' }).NODE_COMPILE_CACHE).toBe('/var/cache/node');
});
