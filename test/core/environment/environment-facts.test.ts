import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  EksWorkloadIdentity,
  EnvironmentFacts,
  KubernetesAuthentication,
  KubernetesFacts,
  NetworkPolicyEngine,
} from '../../../src/core/environment';
import { errorOf } from '../support';

const FULL: Required<KubernetesFacts> = {
  version: '1.33',
  authentication: KubernetesAuthentication.EXEC,
  endpoint: 'https://ABC.gr7.eu-west-1.eks.amazonaws.com',
  certificateAuthority: 'LS0tLS1CRUdJTg==',
  kubeconfigContext: 'arn:aws:eks:eu-west-1:123456789012:cluster/prod',
  networkPolicyEngine: NetworkPolicyEngine.VPC_CNI,
  customResources: ['scaledobjects.keda.sh/v1alpha1', 'certificates.cert-manager.io/v1'],
  priorityClasses: ['tier-0', 'tier-1', 'tier-2', 'tier-3'],
  workloadIdentity: EksWorkloadIdentity.IRSA,
  oidcIssuer: 'https://oidc.eks.eu-west-1.amazonaws.com/id/ABC',
  dnsRanges: ['169.254.169.253/32'],
  stsRanges: ['10.0.0.0/16'],
  telemetryNamespaces: ['datadog'],
  loadBalancerRanges: ['10.20.0.0/24'],
  endpointRanges: ['10.1.0.0/16'],
};

const of = (kubernetes: object): EnvironmentFacts => EnvironmentFacts.of({ kubernetes });

test.each([
  ['facts.json', JSON.stringify({ kubernetes: FULL })],
  ['facts.yaml', `kubernetes: ${JSON.stringify(FULL)}`],
])('a file may say every fact: %s', (name, text) => {
  const directory = mkdtempSync(join(tmpdir(), 'facts-'));
  writeFileSync(join(directory, name), text);
  const facts = EnvironmentFacts.fromFile(join(directory, name));
  rmSync(directory, { recursive: true });
  expect(facts.kubernetes).toEqual(FULL);
});

test('code may say every fact', () => {
  expect(of(FULL).kubernetes).toEqual(FULL);
});

test('every value of every enumeration is one that the facts may have', () => {
  for (const authentication of Object.values(KubernetesAuthentication)) {
    expect(of({ authentication }).kubernetes.authentication).toBe(authentication);
  }
  for (const networkPolicyEngine of Object.values(NetworkPolicyEngine)) {
    expect(of({ networkPolicyEngine }).kubernetes.networkPolicyEngine).toBe(networkPolicyEngine);
  }
  for (const workloadIdentity of Object.values(EksWorkloadIdentity)) {
    expect(of({ workloadIdentity }).kubernetes.workloadIdentity).toBe(workloadIdentity);
  }
});

test('nothing need be known', () => {
  expect(
    [EnvironmentFacts.none(), EnvironmentFacts.of({}), of({ version: undefined })].map(
      (facts) => facts.kubernetes.version,
    ),
  ).toEqual([undefined, undefined, undefined]);
});

test('what is done to the given object afterwards changes no fact', () => {
  const given = { version: '1.33', customResources: ['a.b/v1'] };
  const { kubernetes } = of(given);
  given.customResources.push('c.d/v1');
  expect(kubernetes.customResources).toEqual(['a.b/v1']);
});

test.each([
  [{ version: 1.33 }, 'kubernetes.version must be a minor version in quotes, such as "1.33", got 1.33'],
  [{ version: '1.33.4' }, 'kubernetes.version must be a minor version in quotes, such as "1.33", got "1.33.4"'],
  [
    { authentication: 'password' },
    'kubernetes.authentication must be one of exec, token, in-cluster, kubeconfig, got "password"',
  ],
  [{ endpoint: 'http://a' }, 'kubernetes.endpoint must be an https URL, got "http://a"'],
  [
    { certificateAuthority: '-----BEGIN' },
    'kubernetes.certificateAuthority must be a PEM certificate in base64, got "-----BEGIN"',
  ],
  [{ kubeconfigContext: '${x}' }, 'kubernetes.kubeconfigContext must be the name of a context, got "${x}"'],
  [
    { networkPolicyEngine: 'weave' },
    'kubernetes.networkPolicyEngine must be one of vpc-cni, cilium, calico, gke-dataplane-v2, none, got "weave"',
  ],
  [{ customResources: ['keda'] }, 'kubernetes.customResources.0 must be "<plural>.<group>/<version>", got "keda"'],
  [{ customResources: 'a.b/v1' }, 'kubernetes.customResources must be a list, got "a.b/v1"'],
  [
    { priorityClasses: ['tier-0', 'tier-1', 'tier-2', 'system-cluster-critical'] },
    'kubernetes.priorityClasses.3 must be a priority class that is not of the system, got "system-cluster-critical"',
  ],
  [{ workloadIdentity: 'keys' }, 'kubernetes.workloadIdentity must be one of pod-identity, irsa, got "keys"'],
  [
    { oidcIssuer: 'oidc.eks' },
    'kubernetes.oidcIssuer must be an https URL that ends in a letter or digit, got "oidc.eks"',
  ],
  [
    { stsRanges: ['10.0.0.256/16'] },
    'kubernetes.stsRanges.0 must be an IPv4 range such as "10.0.0.0/16", got "10.0.0.256/16"',
  ],
  [{ stsRanges: ['10.0.0.1'] }, 'kubernetes.stsRanges.0 must be an IPv4 range such as "10.0.0.0/16", got "10.0.0.1"'],
  [{ stsRanges: ['0.0.0.0/0'] }, 'kubernetes.stsRanges.0 must be an IPv4 range such as "10.0.0.0/16", got "0.0.0.0/0"'],
  [{ stsRanges: [] }, 'kubernetes.stsRanges must hold at least 1, got []'],
])('refuses %j', (kubernetes, message) => {
  expect(errorOf(() => of(kubernetes)).problems).toEqual([{ message }]);
});

test.each(['10.0.0.0/16', '255.249.199.9/32', '172.16.0.0/12'])('takes the range %s', (range) => {
  expect(of({ stsRanges: [range] }).kubernetes.stsRanges).toEqual([range]);
});

test('asks whether a near key was meant', () => {
  expect(errorOf(() => of({ networkPolicyEngin: 'cilium' })).message).toBe(
    'EnvironmentFacts cannot be built: 1 problem\n\n' +
      '  kubernetes.networkPolicyEngin is not a known key\n' +
      '      did you mean "networkPolicyEngine"?\n\nNothing was written.',
  );
});

test('nobody can change the lists of facts', () => {
  const facts = of({ customResources: ['a.example.com/v1'] }).kubernetes;
  expect(() => facts.customResources?.push('b')).toThrow(TypeError);
});

test('facts behind a proxy are facts', () => {
  expect(of(new Proxy({ version: '1.33' }, {})).kubernetes).toEqual({ version: '1.33' });
});

test.each(['https://oidc.example/id/ABC/', 'https://oidc.example/id/ABC.'])(
  'the issuer %s is nobody’s',
  (oidcIssuer) => {
    expect(() => of({ oidcIssuer })).toThrow(
      'kubernetes.oidcIssuer must be an https URL that ends in a letter or digit',
    );
  },
);

test.each(['https://-', 'https://k8s.example:999999'])('the endpoint %s is refused', (endpoint) => {
  expect(() => of({ endpoint })).toThrow('kubernetes.endpoint must be an https URL');
});
