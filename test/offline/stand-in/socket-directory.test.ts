import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startStandInProviders } from '../../../src/offline/stand-in';
import { makeSocketDirectory, removeSocketDirectory } from '../../../src/offline/stand-in/socket-directory';
import { EXAMPLE_CLOUD } from './example-cloud';

test('a temporary directory too deep for a socket is left for /tmp', () => {
  const directory = makeSocketDirectory(`/tmp/${'deep/'.repeat(20)}`);
  expect(directory).toMatch(/^\/tmp\/roadbed-sock-\d+-\w{6}$/);
  removeSocketDirectory(directory);
});

test('what a killed process left is removed, and what a living one has is not', () => {
  const parent = mkdtempSync('/tmp/sweep-');
  const { pid } = spawnSync('true');
  const [dead, living] = [pid, process.ppid].map((each) => join(parent, `roadbed-sock-${each}-abcdef`));
  [dead, living].forEach((each) => mkdirSync(String(each)));
  makeSocketDirectory(parent);
  expect([existsSync(String(dead)), existsSync(String(living))]).toEqual([false, true]);
  rmSync(parent, { recursive: true });
});

test('sockets stand under both addresses while providers are served, and are gone after', async () => {
  const standIns = await startStandInProviders({ providers: [{ schemas: EXAMPLE_CLOUD }] });
  const { Addr } = standIns.reattach['example/cloud'] ?? {};
  expect(standIns.reattach['registry.terraform.io/example/cloud']?.Addr).toEqual(Addr);
  expect(existsSync(String(Addr?.String))).toBe(true);
  await standIns.close();
  expect(existsSync(String(Addr?.String))).toBe(false);
});
