import { progressText, speaksNodeIpc } from '../../src/cli/app-runner';

it.each([
  'node main.js',
  'node --import tsx examples/shop/main.ts',
  '/usr/local/bin/node main.js',
  '"C:\\Program Files\\nodejs\\node.exe" main.js',
  '  node',
])('opens a channel for one Node process: %s', (command) => {
  expect(speaksNodeIpc(command)).toBe(true);
});

it.each([
  'python3 main.py',
  'npx tsx main.ts',
  'npm start',
  'nodemon main.js',
  'node build.js && python3 main.py',
  './mvn-node run',
])('opens none where the channel could reach a Node that cannot have it: %s', (command) =>
  expect(speaksNodeIpc(command)).toBe(false),
);

it.each([
  ['validate', 'validating 3 of 9 constructs'],
  ['resolve', 'resolving 3 of 9 states'],
  ['write', 'writing 3 of 9 states'],
  ['a phase to come', 'synthesizing 3 of 9 states'],
])('shows how far the app is: %s', (phase, text) => {
  expect(progressText({ type: 'roadbed.progress', phase, done: 3, total: 9 })).toBe(text);
});

it.each([
  undefined,
  null,
  'ready',
  { type: 'other', done: 1, total: 2 },
  { type: 'roadbed.progress', done: '1', total: 2 },
])('ignores what is not progress: %j', (message) => expect(progressText(message)).toBeUndefined());
