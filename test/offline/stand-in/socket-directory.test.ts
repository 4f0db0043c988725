import { existsSync } from 'node:fs';
import { startStandInProviders } from '../../../src/offline/stand-in';
import { makeSocketDirectory, removeSocketDirectory } from '../../../src/offline/stand-in/socket-directory';
import { EXAMPLE_CLOUD } from './example-cloud';

test('a temporary directory too deep for a socket is left for /tmp', () => {
  const directory = makeSocketDirectory(`/tmp/${'deep/'.repeat(20)}`);
  expect(directory).toMatch(/^\/tmp\/roadbed-\w{6}$/);
  removeSocketDirectory(directory);
});

test('sockets stand under both addresses while providers are served, and are gone after', async () => {
  const standIns = await startStandInProviders({ providers: [{ schemas: EXAMPLE_CLOUD }] });
  const { Addr } = standIns.reattach['example/cloud'] ?? {};
  expect(standIns.reattach['registry.terraform.io/example/cloud']?.Addr).toEqual(Addr);
  expect(existsSync(String(Addr?.String))).toBe(true);
  await standIns.close();
  expect(existsSync(String(Addr?.String))).toBe(false);
});
