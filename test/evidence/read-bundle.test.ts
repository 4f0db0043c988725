import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RoadbedError } from '../../src/core/validation';
import { readBundle } from '../../src/evidence/read-bundle';
import { evidenceInput, STACKS } from './app';
import { inOutput } from './bundle';

test('reads back what was written', () => {
  inOutput(STACKS, evidenceInput(), ({ bundle }) => {
    const { posture, policyReport, inventory, manifest } = readBundle(bundle);
    expect(posture.resources).toBe(inventory.resources.length);
    expect(policyReport.counts).toEqual(posture.counts);
    expect(manifest.documents.map(({ stack }) => stack)).toEqual(['checkout-prod', 'logs']);
  });
});

test('tells everything that is wrong with the documents of a bundle at once, and no path of the machine', () => {
  inOutput(STACKS, evidenceInput(), ({ bundle }) => {
    rmSync(join(bundle, 'access.json'));
    writeFileSync(join(bundle, 'posture.json'), '{"formatVersion":"1.0"');
    writeFileSync(join(bundle, 'services.json'), '{"formatVersion":"1.0","shows":"","services":[{}]}');
    const problems: string[] = [];
    try {
      readBundle(bundle);
    } catch (error) {
      problems.push(...(error as RoadbedError).problems.map(({ message }) => message));
    }
    expect(problems).toContain('access.json cannot be read: ENOENT');
    expect(problems.filter((each) => each.startsWith('posture.json cannot be read: '))).toHaveLength(1);
    expect(problems.filter((each) => each.startsWith('services.json: '))).toHaveLength(10);
    expect(problems.filter((each) => each.includes(bundle))).toEqual([]);
  });
});
