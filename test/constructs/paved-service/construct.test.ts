import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { KubernetesProvider } from '@cdktf/provider-kubernetes/lib/provider';
import { TerraformElement, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { Environment, EnvironmentStack, KubernetesFacts, NetworkPolicyEngine, PavedService, Stage } from 'roadbed';
import { JsonObject } from '../../golden/terraform-document';
import { at, objectAt } from '../../support/json';
import { eks, facts, FACTS, IRSA, SynthesizedDocument, TestApp } from '../../support/synth';
import { buildService, FULLEST, SMALLEST, synthService } from './services';

const LABELS = {
  'app.kubernetes.io/component': 'web',
  'app.kubernetes.io/managed-by': 'roadbed',
  'app.kubernetes.io/name': 'checkout',
  'roadbed.dev/data-classification': 'internal',
  'roadbed.dev/environment': 'prod',
  'roadbed.dev/organization': 'acme',
  'roadbed.dev/stage': 'prod',
  'roadbed.dev/team': 'payments',
  'roadbed.dev/tier': '2',
};
const STAMP = { 'roadbed.dev/construct': 'PavedService', 'roadbed.dev/version': '1.0' };

describe('what it says of itself', () => {
  it('is its name, namespace and address', () => {
    const { service } = buildService();
    const { serviceName, namespace, url } = service;
    expect({ serviceName, namespace, url }).toEqual({
      serviceName: 'checkout',
      namespace: 'payments',
      url: 'http://checkout.payments.svc.cluster.local',
    });
  });

  it('is a role that other resources refer to, and so wait for', () => {
    const { service, stack, synth } = buildService();
    stack.addOverride('output', { role: { value: service.identityPrincipal }, name: { value: service.identityName } });
    const document = synth();
    expect(at(document.document, 'output.role.value')).toMatch(/^\$\{aws_iam_role\.checkout_Role_\w+\.arn\}$/);
    expect(at(document.document, 'output.name.value')).toMatch(/^\$\{aws_iam_role\.checkout_Role_\w+\.name\}$/);
    expect(document.resource('aws_iam_role').name).toBe('acme.prod.checkout');
  });
});

it('has a role of its own, however the names of its environment and service would join', () => {
  const roleOf = (environment: string, service: string): string => {
    const place = { stage: Stage.PROD, account: '333333333333', region: 'eu-west-1', cluster: 'prod', facts: facts() };
    const test = new TestApp({ environments: [Environment.eks(environment, place)] });
    const stack = new EnvironmentStack(test.app, 'state', { environment: test.environment(environment) });
    return new PavedService(stack, service, SMALLEST).identityName;
  };
  expect(roleOf('prod', 'eu-web')).not.toBe(roleOf('prod-eu', 'web'));
});

describe('labels', () => {
  let stack: SynthesizedDocument;
  beforeAll(() => {
    stack = synthService();
  });

  it('and the stamp of the version are on every object', () => {
    const kubernetes = stack.resources.filter(([address]) => address.startsWith('kubernetes_'));
    expect(kubernetes.map(([, body]) => at(body, 'metadata.labels'))).toEqual(
      kubernetes.map(() => ({ ...LABELS, ...STAMP })),
    );
  });

  it('of pods have no stamp, which would restart every service at an upgrade', () => {
    const datadog = { 'tags.datadoghq.com/env': 'prod', 'tags.datadoghq.com/service': 'checkout' };
    const deployment = stack.resource('kubernetes_deployment_v1');
    expect(at(deployment, 'spec.template.metadata')).toEqual({ labels: { ...LABELS, ...datadog } });
  });

  it('that select pods hold nothing that an upgrade, another tier or another owner would alter', () => {
    const selector = { 'app.kubernetes.io/component': 'web', 'app.kubernetes.io/name': 'checkout' };
    expect(at(stack.resource('kubernetes_deployment_v1'), 'spec.selector.match_labels')).toEqual(selector);
    expect(at(stack.resource('kubernetes_service_v1'), 'spec.selector')).toEqual(selector);
  });

  it("are the platform's and the service's own, and the service's win", () => {
    const platform = { environments: [eks(Stage.PROD)], labels: { product: 'all', region: 'emea' } };
    const role = synthService({ labels: { product: 'shop' } }, { platform }).resource('aws_iam_role');
    expect(role.tags).toMatchObject({ product: 'shop', region: 'emea' });
  });

  it('say who pays and how sensitive the data is, as the owner says', () => {
    const said = { 'cost-centre': 'CC-1042', 'data-classification': 'restricted', tier: '0' };
    expect(synthService(FULLEST).resource('aws_iam_role').tags).toMatchObject(said);
  });

  it('are AWS tags as well', () => {
    expect(stack.resource('aws_iam_role').tags).toEqual({
      component: 'web',
      'data-classification': 'internal',
      environment: 'prod',
      'managed-by': 'roadbed',
      organization: 'acme',
      'roadbed:construct': 'PavedService',
      'roadbed:version': '1.0',
      service: 'checkout',
      stage: 'prod',
      team: 'payments',
      tier: '2',
    });
  });
});

describe('the warning that its isolation is not assured', () => {
  const TEXT =
    'nothing is known to enforce network policies in environment "prod", so its isolation is not assured: ' +
    'install an engine and state the fact kubernetes.networkPolicyEngine';

  function warnings(kubernetes: KubernetesFacts): unknown {
    const test = new TestApp({ environments: [eks(Stage.PROD, kubernetes)] });
    const stack = new EnvironmentStack(test.app, 'checkout', { environment: test.environment('prod') });
    new PavedService(stack, 'checkout', SMALLEST);
    const { annotations } = test.synth().manifest('checkout');
    return (annotations as JsonObject[]).map(({ level, message }) => [level, message]);
  }

  it('is given when no engine is stated', () => {
    expect(warnings({ ...FACTS, networkPolicyEngine: undefined })).toEqual([['@cdktf/warn', TEXT]]);
  });

  it('is given when there is none', () => {
    expect(warnings({ ...FACTS, networkPolicyEngine: NetworkPolicyEngine.NONE })).toEqual([['@cdktf/warn', TEXT]]);
  });

  it('is not given otherwise', () => {
    expect(warnings(FACTS)).toEqual([]);
  });
});

describe('in a plain TerraformStack', () => {
  function synth(id = 'plain'): SynthesizedDocument {
    const test = new TestApp();
    const stack = new TerraformStack(test.app, id);
    new AwsProvider(stack, 'my-aws', { region: 'eu-west-1', profile: 'mine' });
    new KubernetesProvider(stack, 'my-kubernetes', { configPath: '~/mine' });
    new PavedService(stack, 'checkout', { ...SMALLEST, environment: test.environment('prod') });
    return test.synth().stack(id);
  }

  it("uses the user's providers and makes none", () => {
    const { document } = synth();
    expect(document.provider).toEqual({
      aws: [{ region: 'eu-west-1', profile: 'mine' }],
      kubernetes: [{ config_path: '~/mine' }],
    });
  });

  it('is the same service as in an EnvironmentStack', () => {
    const resources = (stack: SynthesizedDocument): string =>
      JSON.stringify(stack.document.resource).replaceAll('"checkout-state/', '"plain/');
    expect(resources(synth())).toBe(resources(synthService()));
  });
});

describe('beside and below other constructs', () => {
  it('has the same address and state wherever its stack stands in the tree', () => {
    const addresses = (parent: (root: Construct) => Construct): string[] => {
      const test = new TestApp();
      const stack = new EnvironmentStack(parent(test.app), 'checkout', { environment: test.environment('prod') });
      new PavedService(stack, 'checkout', SMALLEST);
      return test
        .synth()
        .stack('checkout')
        .resources.map(([address]) => address);
    };
    expect(addresses((app) => new Construct(app, 'group'))).toEqual(addresses((app) => app));
  });

  it.each(['aws', 'kubernetes', 'cluster', 'cluster-token'])(
    'can be called "%s", like something of its stack',
    (id) => {
      const test = new TestApp();
      const stack = new EnvironmentStack(test.app, 'state', { environment: test.environment('prod') });
      expect(new PavedService(stack, id, SMALLEST).serviceName).toBe(id);
    },
  );

  it('stands with others in one stack', () => {
    const test = new TestApp();
    const stack = new EnvironmentStack(test.app, 'shop', { environment: test.environment('prod') });
    new PavedService(stack, 'web', SMALLEST);
    new PavedService(stack, 'api', SMALLEST);
    const deployments = objectAt(test.synth().stack('shop').document, 'resource.kubernetes_deployment_v1');
    expect(Object.values(deployments).map((body) => at(body, 'metadata.name'))).toEqual(['api', 'web']);
  });
});

describe('the escape hatch', () => {
  const override = (child: { addOverride(path: string, value: unknown): void }): void =>
    child.addOverride('overridden', true);

  it.each([
    ['Resource', 'kubernetes_deployment_v1'],
    ['Service', 'kubernetes_service_v1'],
    ['ServiceAccount', 'kubernetes_service_account_v1'],
    ['Role', 'aws_iam_role'],
    ['PodIdentity', 'aws_eks_pod_identity_association'],
    ['Config', 'kubernetes_config_map_v1'],
    ['Autoscaler', 'kubernetes_horizontal_pod_autoscaler_v2'],
    ['DisruptionBudget', 'kubernetes_pod_disruption_budget_v1'],
    ['Allow', 'kubernetes_network_policy_v1'],
    ['Egress', 'kubernetes_network_policy_v1'],
  ])('reaches %s, and an override arrives', (id, type) => {
    const { service, synth } = buildService(FULLEST);
    override(service.node.findChild(id) as TerraformElement);
    expect(synth().resource(type, id).overridden).toBe(true);
  });

  it('reaches Ingress from version 2 on', () => {
    const { service, synth } = buildService({ version: '2.0-preview' });
    override(service.node.findChild('Ingress') as TerraformElement);
    expect(synth().resource('kubernetes_network_policy_v1', 'Ingress').overridden).toBe(true);
  });

  it('knows no child but these', () => {
    const ids = buildService(FULLEST, { facts: IRSA }).service.node.children.map(({ node }) => node.id);
    expect(ids).toEqual([
      'Role',
      'ServiceAccount',
      'Allow',
      'Egress',
      'Config',
      'Resource',
      'Rollout',
      'Service',
      'Autoscaler',
      'DisruptionBudget',
      'Slos',
    ]);
  });
});
