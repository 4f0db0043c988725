import { Access, Dependency } from 'roadbed';
import { expectAddresses, expectGolden } from '../../../golden/golden';
import { buildIn, CLOUDS } from '../clouds';

const DEPENDENCIES = [
  Dependency.bucket('exports'),
  Dependency.queue('receipts', Access.PUBLISH_AND_CONSUME),
  Dependency.topic('orders'),
  Dependency.secret('db', { keys: ['user', 'password'] }),
];

describe.each(['1.0', '2.0-preview'])('version %s of a service with all it can depend on', (version) => {
  describe.each(CLOUDS)('on %s', (cloud) => {
    it('is what its golden files show, at the addresses of their lists', () => {
      const { workload, data } = buildIn(cloud, { dependencies: DEPENDENCIES, version }).synth();
      for (const [part, { document }] of Object.entries({ workload, data })) {
        expectGolden(document, `v${version}-dependencies-${cloud.toLowerCase()}-${part}.golden.yaml`);
        expectAddresses(document, `v${version}-dependencies-${cloud.toLowerCase()}-${part}.golden.txt`);
      }
    });
  });
});

it.each(CLOUDS)(
  'what holds data on %s is at the same addresses, unchanged but for its stamp, in version 1 and 2',
  (cloud) => {
    const dataOf = (version: string): string =>
      JSON.stringify(buildIn(cloud, { dependencies: DEPENDENCIES, version }).synth().data.document.resource);
    const [v1, v2] = ['1.0', '2.0-preview'].map(dataOf);
    expect(v2?.replaceAll(/2[._]0-preview/g, (found) => found.replace('2', '1').replace('-preview', ''))).toBe(v1);
  },
);
