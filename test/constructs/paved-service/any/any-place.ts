import fc from 'fast-check';
import {
  EksWorkloadIdentity,
  EntryPoint,
  Isolation,
  KubernetesFacts,
  MetricsScraper,
  NetworkPolicyEngine,
  ObjectDelivery,
  SecretStore,
  ServiceSettings,
  Stage,
  Telemetry,
} from 'roadbed';
import { IRSA } from '../../../support/synth';
import { BOOTSTRAP_IMAGE, KUBERNETES } from '../dependencies/data-services';
import { optional } from './optional';

/** Where services run, and what its platform has decided. */
export interface Place {
  readonly cloud: 'aws' | 'google';
  readonly stage: Stage;
  readonly kubernetes: KubernetesFacts;
  readonly services: ServiceSettings;
  readonly telemetry: Telemetry[];
}

const CUSTOM_RESOURCES = [
  'ciliumnetworkpolicies.cilium.io/v2',
  'externalsecrets.external-secrets.io/v1',
  'fqdnnetworkpolicies.networking.gke.io/v1alpha1',
  'httproutes.gateway.networking.k8s.io/v1',
  'podmonitorings.monitoring.googleapis.com/v1',
  'podmonitors.monitoring.coreos.com/v1',
  'prometheusrules.monitoring.coreos.com/v1',
  'scaledobjects.keda.sh/v1alpha1',
  'triggerauthentications.keda.sh/v1alpha1',
];
/** Who gets through to the Gateway, and so the least that a service behind it must allow. */
export const GATEWAY_RANGE = '203.0.113.0/24';

const gateway = EntryPoint.gateway({ name: 'shared', namespace: 'gateways', listener: 'https', from: [GATEWAY_RANGE] });
const nginx = EntryPoint.nginxIngress({ namespace: 'ingress', clusterIssuer: 'acme' });
const balancer = EntryPoint.applicationLoadBalancer({
  certificateArn: 'arn:aws:acm:eu-west-1:333333333333:certificate/0b1c2d3e',
});

const PROMETHEUS = Telemetry.prometheus({ grafanaNamespace: 'monitoring', ruleLabels: { release: 'prometheus' } });
const telemetry = fc.constantFrom<Telemetry[][]>(
  [Telemetry.datadog()],
  [PROMETHEUS],
  [Telemetry.datadog(), PROMETHEUS],
);
const delivery = fc.constantFrom(
  ObjectDelivery.kubernetesManifest(),
  ObjectDelivery.argoCd({ repository: 'https://git.acme.example/platform' }),
  ObjectDelivery.flux({ source: 'platform' }),
);

const clusters = (cloud: Place['cloud']): fc.Arbitrary<KubernetesFacts> =>
  fc
    .record({
      networkPolicyEngine: fc.constantFrom(
        NetworkPolicyEngine.CILIUM,
        cloud === 'aws' ? NetworkPolicyEngine.VPC_CNI : NetworkPolicyEngine.GKE_DATAPLANE_V2,
      ),
      identity: fc.constantFrom(
        ...(cloud === 'aws' ? [{}, { ...IRSA, workloadIdentity: EksWorkloadIdentity.IRSA }] : [{}]),
      ),
      otlpEndpoint: optional(fc.constant('http://otel-collector.observability.svc.cluster.local:4318')),
      datadog: fc.constantFrom({}, { datadogCsi: true }, { datadogAgentHost: 'agent.datadog.svc.cluster.local' }),
      metricsScraper: fc.constantFrom(...Object.values(MetricsScraper)),
    })
    .map(({ identity, datadog, ...facts }) => ({
      ...KUBERNETES,
      ...identity,
      ...facts,
      ...datadog,
      customResources: CUSTOM_RESOURCES,
      loadBalancerRanges: ['10.20.0.0/24'],
      scraperNamespace: 'monitoring',
    }));

const settings = (cloud: Place['cloud']): fc.Arbitrary<ServiceSettings> =>
  fc
    .record({
      isolation: fc.constantFrom(...Object.values(Isolation)),
      objectDelivery: delivery,
      entryPoint: fc.constantFrom(gateway, nginx, ...(cloud === 'aws' ? [balancer] : [])),
      rolloutCheck: fc.boolean(),
      dashboards: fc.boolean(),
      config: optional(fc.constant({ REGION_OF_HEADQUARTERS: 'north' })),
      secretStore: fc.constantFrom(SecretStore.secretManager('acme'), SecretStore.vault('acme')),
    })
    .map(({ entryPoint, ...given }) => ({
      ...given,
      databaseBootstrapImage: BOOTSTRAP_IMAGE,
      trustedRegistries: ['registry.acme.example'],
      exposure: { domains: ['acme.example'], internet: entryPoint, internal: entryPoint },
    }));

/** Any cluster of any stage on either cloud, of which everything is known that a service may need. */
export const anyPlace: fc.Arbitrary<Place> = fc.constantFrom('aws' as const, 'google' as const).chain((cloud) =>
  fc.record({
    cloud: fc.constant(cloud),
    stage: fc.constantFrom(...Object.values(Stage)),
    kubernetes: clusters(cloud),
    services: settings(cloud),
    telemetry,
  }),
);
