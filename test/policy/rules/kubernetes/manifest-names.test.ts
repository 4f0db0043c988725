import { terraformNames } from '../../../../src/policy/rules/kubernetes/manifest-names';

it('gives a manifest the names of the provider, and leaves alone what users have named', () => {
  expect(
    terraformNames({
      metadata: { labels: { 'app.kubernetes.io/partOf': 'shopFront' } },
      spec: {
        hostPID: true,
        externalIPs: ['192.0.2.1'],
        nodeSelector: { diskType: 'ssd' },
        initContainers: [{ envFrom: [{ secretRef: { name: 'keyPair' } }], resources: { limits: { cpuUnits: '1' } } }],
        volumes: [{ downwardAPI: {} }],
      },
      rules: [{ nonResourceURLs: ['/metrics'] }],
    }),
  ).toEqual({
    metadata: { labels: { 'app.kubernetes.io/partOf': 'shopFront' } },
    spec: {
      host_pid: true,
      external_ips: ['192.0.2.1'],
      node_selector: { diskType: 'ssd' },
      init_container: [{ env_from: [{ secret_ref: { name: 'keyPair' } }], resources: { limits: { cpuUnits: '1' } } }],
      volume: [{ downward_api: {} }],
    },
    rule: [{ non_resource_urls: ['/metrics'] }],
  });
});
