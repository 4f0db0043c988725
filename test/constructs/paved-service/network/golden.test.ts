import { Caller, Dependency, EntryPoint, Exposure, KubernetesFacts, PavedServiceProps, PlatformProps } from 'roadbed';
import '../../../../src/offline/matchers/jest';
import { expectAddresses, expectGolden } from '../../../golden/golden';
import { describeWithTerraform } from '../../../offline/run/terraform-at-hand';
import { FACTS } from '../../../support/synth';
import { CILIUM, GKE, NetworkApp } from './network-apps';

jest.setTimeout(180_000);

const domains = ['acme.example'];
const from = ['203.0.113.0/24', '2001:db8::/32'];
const LOAD_BALANCERS = ['10.20.0.0/24'];
const HTTP_ROUTE = 'httproutes.gateway.networking.k8s.io/v1';
const certificateArn = 'arn:aws:acm:eu-west-1:333333333333:certificate/0b1c2d3e-0000-1111-2222-333344445555';

const PROPS: Partial<PavedServiceProps> = {
  callers: [Caller.service('web'), Caller.namespace('jobs')],
  dependencies: [
    Dependency.service('payments', 'billing'),
    Dependency.external('stripe', { hosts: ['api.stripe.com', '*.stripe.network'], ranges: ['198.51.100.0/24'] }),
  ],
  expose: Exposure.internet({ host: 'shop.acme.example', from }),
};

interface Setting {
  readonly facts: KubernetesFacts;
  readonly services: PlatformProps['services'];
}

const SETTINGS: Readonly<Record<string, Setting>> = {
  'ranges-load-balancer': {
    facts: { ...FACTS, loadBalancerRanges: LOAD_BALANCERS, telemetryNamespaces: ['observability'] },
    services: { exposure: { domains, internet: EntryPoint.applicationLoadBalancer({ certificateArn }) } },
  },
  'cilium-gateway': {
    facts: { ...CILIUM, customResources: [...(CILIUM.customResources ?? []), HTTP_ROUTE] },
    services: {
      exposure: {
        domains,
        internet: EntryPoint.gateway({
          name: 'public',
          namespace: 'gateways',
          listener: 'https',
          from,
          proxyNamespace: 'envoy',
        }),
      },
    },
  },
  'gke-nginx': {
    facts: GKE,
    services: {
      exposure: { domains, internet: EntryPoint.nginxIngress({ namespace: 'ingress', clusterIssuer: 'acme' }) },
    },
  },
};

function appOf(name: string, version: string): NetworkApp {
  const app = new NetworkApp(SETTINGS[name]);
  app.add('checkout', { ...PROPS, version });
  return app;
}

describe.each(['1.0', '2.0-preview'])('version %s', (version) => {
  describe.each(Object.keys(SETTINGS))('with %s', (name) => {
    it('is what its golden file shows, at the addresses of its list', () => {
      const { document } = appOf(name, version).synth().stack('checkout-prod');
      expectGolden(document, `v${version}-${name}.golden.yaml`);
      expectAddresses(document, `v${version}-${name}.golden.txt`);
    });

    describeWithTerraform('Terraform', () => {
      it('plans it', async () => {
        await expect(appOf(name, version).test.app).toPlan();
      });
    });
  });
});

describeWithTerraform('Terraform', () => {
  it('plans services that call each other, each in a state of its own', async () => {
    const app = new NetworkApp();
    const [checkout, payments] = [app.add('checkout'), app.add('payments', { owner: { team: 'billing' } })];
    checkout.canCall(payments);
    payments.canCall(checkout);
    await expect(app.test.app).toPlan();
  });
});
