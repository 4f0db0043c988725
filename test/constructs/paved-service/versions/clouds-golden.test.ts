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
