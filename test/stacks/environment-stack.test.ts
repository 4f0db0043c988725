import { CloudwatchEventBus } from '@cdktf/provider-aws/lib/cloudwatch-event-bus';
import { TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import {
  Environment,
  EnvironmentStack,
  EnvironmentStackProps,
  KubernetesAuthentication,
  KubernetesFacts,
  PavedService,
  ProviderName,
  RoadbedApp,
  Stage,
  StateBackend,
  TeamStack,
  Tier,
} from 'roadbed';
import { Json, JsonObject } from '../golden/terraform-document';
import { at } from '../support/json';
import { eks, FACTS, gke, SynthesizedDocument, temporaryDirectory, TestApp } from '../support/synth';

function thrownBy(build: () => unknown): string {
  try {
    build();
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
  return 'nothing was thrown';
}

function synth(environment: Environment, providers: readonly ProviderName[]): SynthesizedDocument {
  const test = new TestApp({ environments: [environment], labels: { product: 'shop' } });
  const stack = new EnvironmentStack(test.app, 'checkout', { environment });
  providers.forEach((provider) => stack.useProvider(provider));
  return test.synth().stack('checkout');
}

describe('the backend', () => {
  const backendOf = (backend: StateBackend, stateKey?: string): Json | undefined => {
    const test = new TestApp({ backend });
    new EnvironmentStack(test.app, 'checkout', { environment: test.environment('prod'), stateKey });
    const { required_version: _, ...kept } = test.synth().stack('checkout').document.terraform as JsonObject;
    return kept;
  };

  it('on S3 is encrypted and locked by S3 itself', () => {
    const backend = StateBackend.s3({ bucket: 'acme-state', region: 'eu-west-1' });
    const s3 = {
      bucket: 'acme-state',
      key: 'checkout/terraform.tfstate',
      region: 'eu-west-1',
      encrypt: true,
      use_lockfile: true,
    };
    expect(backendOf(backend)).toEqual({ backend: { s3 } });
  });

  it('on S3 takes a prefix and a KMS key', () => {
    const kmsKeyArn = 'arn:aws:kms:eu-west-1:111111111111:key/1234';
    const backend = StateBackend.s3({ bucket: 'acme-state', region: 'eu-west-1', prefix: 'shop/eu', kmsKeyArn });
    expect(at(backendOf(backend), 'backend.s3')).toMatchObject({
      key: 'shop/eu/checkout/terraform.tfstate',
      kms_key_id: kmsKeyArn,
    });
  });

  it('on Google Cloud Storage has a prefix of its own', () => {
    const backend = StateBackend.gcs({ bucket: 'acme-state', prefix: 'shop' });
    expect(backendOf(backend)).toEqual({ backend: { gcs: { bucket: 'acme-state', prefix: 'shop/checkout' } } });
  });

  it('on HCP Terraform is a workspace of its own', () => {
    const backend = StateBackend.hcpTerraform({ organization: 'acme' });
    expect(backendOf(backend)).toEqual({ cloud: { organization: 'acme', workspaces: { name: 'checkout' } } });
  });

  it('in files lies beside the output directory, at a path without the machine in it', () => {
    const path = '../../../terraform.checkout.tfstate';
    expect(backendOf(StateBackend.local())).toEqual({ backend: { local: { path } } });
  });

  it('of an environment wins over that of the platform', () => {
    const environment = Environment.eks('prod', {
      stage: Stage.PROD,
      account: '333333333333',
      region: 'eu-west-1',
      cluster: 'prod',
      backend: StateBackend.gcs({ bucket: 'prod-state' }),
    });
    expect(synth(environment, []).document.terraform).toMatchObject({
      backend: { gcs: { bucket: 'prod-state', prefix: 'checkout' } },
    });
  });

  it.each([
    [
      's3',
      StateBackend.s3({ bucket: 'acme-state', region: 'eu-west-1' }),
      'backend.s3.key',
      'old-name/terraform.tfstate',
    ],
    ['gcs', StateBackend.gcs({ bucket: 'acme-state' }), 'backend.gcs.prefix', 'old-name'],
    ['hcp', StateBackend.hcpTerraform({ organization: 'acme' }), 'cloud.workspaces.name', 'old-name'],
    ['local', StateBackend.local(), 'backend.local.path', '../../../terraform.old-name.tfstate'],
  ])('on %s keeps the state of a renamed stack under its state key', (_kind, backend, path, key) => {
    expect(at(backendOf(backend, 'old-name'), path)).toBe(key);
  });

  it('keeps the state where it is when the stack moves in the code', () => {
    const keyBelow = (parent: (app: RoadbedApp) => Construct): Json | undefined => {
      const test = new TestApp({ backend: StateBackend.s3({ bucket: 'acme-state', region: 'eu-west-1' }) });
      new EnvironmentStack(parent(test.app), 'checkout', { environment: test.environment('prod') });
      return at(test.synth().stack('checkout').document, 'terraform.backend.s3.key');
    };
    expect(keyBelow((app) => new Construct(new Construct(app, 'shop'), 'eu'))).toBe(keyBelow((app) => app));
  });
});

it('says which Terraform it needs', () => {
  expect(synth(eks(Stage.PROD), []).document.terraform).toMatchObject({ required_version: '>= 1.10.0' });
});

describe('providers', () => {
  it('are made when they are needed: a stack without anything has none', () => {
    const { document } = synth(eks(Stage.PROD), []);
    expect(document.provider).toBeUndefined();
    expect(at(document, 'terraform.required_providers')).toBeUndefined();
  });

  it('are made once, however often they are asked for', () => {
    const { document } = synth(eks(Stage.PROD), [ProviderName.AWS, ProviderName.AWS]);
    expect(at(document, 'provider.aws')).toHaveLength(1);
  });

  it('of a stack without Kubernetes resources are those of its cloud alone', () => {
    const test = new TestApp();
    const stack = new EnvironmentStack(test.app, 'bucket', { environment: test.environment('prod') });
    stack.useProvider(ProviderName.AWS);
    new CloudwatchEventBus(stack, 'bus', { name: 'orders' });
    expect(Object.keys(test.synth().stack('bucket').document.provider ?? {})).toEqual(['aws']);
  });

  it('are pinned by the baseline, whatever version the bindings were made from', () => {
    const test = new TestApp();
    const stack = new EnvironmentStack(test.app, 'checkout', { environment: test.environment('prod') });
    const all = [ProviderName.AWS, ProviderName.DATADOG, ProviderName.KUBERNETES];
    all.forEach((provider) => stack.useProvider(provider));
    for (const child of stack.node.children) {
      if (!TerraformProvider.isTerraformProvider(child)) continue;
      const providerName = child.terraformResourceType;
      const newer = { providerName, providerVersion: '99.9.9', providerVersionConstraint: '~> 99.0' };
      Object.assign(child, { terraformGeneratorMetadata: newer });
    }
    expect(at(test.synth().stack('checkout').document, 'terraform.required_providers')).toMatchObject({
      aws: { version: '6.25.0' },
      datadog: { version: '3.82.0' },
      kubernetes: { version: '2.38.0' },
    });
  });

  it('for AWS act in one account only and tag everything', () => {
    expect(synth(eks(Stage.PROD), [ProviderName.AWS]).provider('aws')).toEqual({
      region: 'eu-west-1',
      allowed_account_ids: ['333333333333'],
      default_tags: [
        {
          tags: { organization: 'acme', environment: 'prod', stage: 'prod', 'managed-by': 'roadbed', product: 'shop' },
        },
      ],
    });
  });

  it('for Google Cloud act in one project and label everything', () => {
    expect(synth(gke('prod-de'), [ProviderName.GOOGLE]).provider('google')).toEqual({
      project: 'acme-prod-de',
      region: 'europe-west3',
      default_labels: {
        organization: 'acme',
        environment: 'prod-de',
        stage: 'prod',
        managed_by: 'roadbed',
        product: 'shop',
      },
    });
  });

  it('for Datadog tag everything and hold no key', () => {
    expect(synth(eks(Stage.PROD), [ProviderName.DATADOG]).provider('datadog')).toEqual({
      default_tags: {
        tags: { organization: 'acme', env: 'prod', stage: 'prod', 'managed-by': 'roadbed', product: 'shop' },
      },
    });
  });

  it.each([
    [ProviderName.AWS, gke('prod-de'), 'prod-de', 'google'],
    [ProviderName.GOOGLE, eks(Stage.PROD), 'prod', 'aws'],
  ])('for %s are refused in an environment of the other cloud', (provider, environment, name, cloud) => {
    expect(thrownBy(() => synth(environment, [provider]))).toBe(
      [
        `RoadbedError: stack "checkout" cannot use the provider "${provider}": 1 problem`,
        '',
        `  provider must be of the environment's cloud (environment "${name}" is on ${cloud}), got "${provider}"`,
        `      use it in a stack of an environment on ${provider}`,
        '',
        'Nothing was written.',
      ].join('\n'),
    );
  });
});

describe('the Kubernetes provider', () => {
  const KUBERNETES = [ProviderName.KUBERNETES];
  const by = (authentication: KubernetesAuthentication, more: KubernetesFacts = {}): KubernetesFacts => ({
    ...FACTS,
    authentication,
    ...more,
  });
  const ca = 'LS0tLS1CRUdJTg==';

  it('on EKS runs the aws command for a token', () => {
    const stack = synth(eks(Stage.PROD, by(KubernetesAuthentication.EXEC)), KUBERNETES);
    expect(stack.data('aws_eks_cluster').name).toBe('prod');
    expect(stack.provider('kubernetes')).toEqual({
      host: '${data.aws_eks_cluster.Cluster.endpoint}',
      cluster_ca_certificate: '${base64decode(data.aws_eks_cluster.Cluster.certificate_authority[0].data)}',
      exec: [
        {
          api_version: 'client.authentication.k8s.io/v1beta1',
          command: 'aws',
          args: ['eks', 'get-token', '--cluster-name', 'prod', '--region', 'eu-west-1'],
        },
      ],
    });
  });

  it('on EKS reads a token through the AWS provider', () => {
    const stack = synth(eks(Stage.PROD, by(KubernetesAuthentication.TOKEN)), KUBERNETES);
    expect(stack.data('aws_eks_cluster_auth').name).toBe('prod');
    expect(stack.provider('kubernetes')).toMatchObject({ token: '${data.aws_eks_cluster_auth.ClusterToken.token}' });
    expect(stack.provider('kubernetes')).not.toHaveProperty('exec');
  });

  it('on GKE runs the gcloud plugin for a token', () => {
    const stack = synth(gke('prod-de', by(KubernetesAuthentication.EXEC)), KUBERNETES);
    expect(stack.data('google_container_cluster')).toMatchObject({
      name: 'main',
      project: 'acme-prod-de',
      location: 'europe-west3',
    });
    expect(stack.provider('kubernetes')).toEqual({
      host: 'https://${data.google_container_cluster.Cluster.endpoint}',
      cluster_ca_certificate:
        '${base64decode(data.google_container_cluster.Cluster.master_auth[0].cluster_ca_certificate)}',
      exec: [{ api_version: 'client.authentication.k8s.io/v1beta1', command: 'gke-gcloud-auth-plugin' }],
    });
  });

  it('on GKE reads a token through the Google provider', () => {
    const stack = synth(gke('prod-de', by(KubernetesAuthentication.TOKEN)), KUBERNETES);
    expect(stack.provider('kubernetes')).toMatchObject({
      token: '${data.google_client_config.ClusterToken.access_token}',
    });
  });

  it.each([
    eks(Stage.PROD, by(KubernetesAuthentication.IN_CLUSTER)),
    gke('prod-de', by(KubernetesAuthentication.IN_CLUSTER)),
  ])('in the cluster finds everything by itself', (environment) => {
    const { document } = synth(environment, KUBERNETES);
    expect(document.provider).toEqual({ kubernetes: [{}] });
    expect(document.data).toBeUndefined();
  });

  it('uses one context of the kubeconfig, and never whichever is current', () => {
    const facts = by(KubernetesAuthentication.KUBECONFIG, { kubeconfigContext: 'acme-prod' });
    const { document } = synth(eks(Stage.PROD, facts), KUBERNETES);
    expect(document.provider).toEqual({ kubernetes: [{ config_path: '~/.kube/config', config_context: 'acme-prod' }] });
  });

  it('reads nothing from the cloud when the facts state address and certificate', () => {
    const facts = by(KubernetesAuthentication.EXEC, { endpoint: 'https://k8s.acme.example', certificateAuthority: ca });
    const { document } = synth(eks(Stage.PROD, facts), KUBERNETES);
    expect(document.data).toBeUndefined();
    expect(Object.keys(document.provider ?? {})).toEqual(['kubernetes']);
    expect(at(document, 'provider.kubernetes.0')).toMatchObject({
      host: 'https://k8s.acme.example',
      cluster_ca_certificate: `\${base64decode("${ca}")}`,
    });
  });

  it('reads from the cloud what the facts leave out', () => {
    const facts = by(KubernetesAuthentication.EXEC, { endpoint: 'https://k8s.acme.example' });
    expect(synth(eks(Stage.PROD, facts), KUBERNETES).provider('kubernetes')).toMatchObject({
      host: 'https://k8s.acme.example',
      cluster_ca_certificate: '${base64decode(data.aws_eks_cluster.Cluster.certificate_authority[0].data)}',
    });
  });

  it.each([
    ['authentication', {}, 'the Kubernetes provider'],
    ['kubeconfigContext', { authentication: KubernetesAuthentication.KUBECONFIG }, 'authentication by kubeconfig'],
  ])('needs the fact %s', (fact, facts, neededBy) => {
    expect(thrownBy(() => synth(eks(Stage.PROD, facts), KUBERNETES))).toBe(
      [
        'RoadbedError: the Kubernetes provider of stack "checkout" cannot be built: 1 problem',
        '',
        `  environment "prod" does not state the fact kubernetes.${fact}, which ${neededBy} needs`,
        `      add it to the facts of the environment (EnvironmentFacts.fromFile): kubernetes: { ${fact}: … }`,
        '',
        'Nothing was written.',
      ].join('\n'),
    );
  });
});

describe('bad input', () => {
  const KEY = 'letters, digits, hyphens and underscores, starting with a letter or digit';

  it.each([
    [
      'an environment made again',
      () => eks(Stage.DEV),
      `the platform's own "dev", got another one of that name`,
      'dev',
    ],
    [
      'an environment of elsewhere',
      () => gke('elsewhere'),
      `one of the platform's (dev, staging, prod), got "elsewhere"`,
      '…',
    ],
  ])('refuses %s', (_words, make, must, name) => {
    const test = new TestApp();
    expect(thrownBy(() => new EnvironmentStack(test.app, 'checkout', { environment: make() }))).toBe(
      [
        'RoadbedError: EnvironmentStack "checkout" (checkout) cannot be built: 1 problem',
        '',
        `  environment must be ${must}`,
        `      take it from the platform: platform.environment('${name}')`,
        '',
        'Nothing was written.',
      ].join('\n'),
    );
  });

  it('refuses an id and a state key that some backend could not hold, both at once', () => {
    const test = new TestApp();
    const props = { environment: test.environment('dev'), stateKey: 'shop/checkout' };
    expect(thrownBy(() => new EnvironmentStack(test.app, 'check out', props))).toBe(
      [
        'RoadbedError: EnvironmentStack "check out" (check out) cannot be built: 2 problems',
        '',
        `  id must be ${KEY}, got "check out"`,
        `  stateKey must be ${KEY}, got "shop/checkout"`,
        '',
        'Nothing was written.',
      ].join('\n'),
    );
  });

  it.each(['bogus', undefined])('refuses the provider %p, and makes nothing of it', (provider) => {
    const test = new TestApp();
    const stack = new EnvironmentStack(test.app, 'checkout', { environment: test.environment('prod') });
    const message = `provider must be ProviderName.AWS, DATADOG, GOOGLE or KUBERNETES, got ${provider === undefined ? 'nothing' : '"bogus"'}`;
    expect(() => stack.useProvider(provider as ProviderName)).toThrow(message);
    expect(test.synth().stack('checkout').document.terraform).not.toHaveProperty('required_providers');
  });

  it('says again what a provider lacks when it is asked for again', () => {
    const test = new TestApp({ environments: [eks(Stage.PROD, {})] });
    const stack = new EnvironmentStack(test.app, 'checkout', { environment: test.environment('prod') });
    for (let time = 1; time <= 2; time++) {
      expect(() => stack.useProvider(ProviderName.KUBERNETES)).toThrow('kubernetes.authentication');
    }
  });

  it('says so when it was given no props', () => {
    const nothing = undefined as unknown as EnvironmentStackProps;
    expect(() => new EnvironmentStack(new TestApp().app, 'checkout', nothing)).toThrow(
      'props must be an object, got nothing',
    );
  });

  it.each([null, undefined, 5, 'stack'])('takes %p for no environment stack', (value) => {
    expect(EnvironmentStack.isEnvironmentStack(value as unknown as Construct)).toBe(false);
  });

  it('needs a platform', () => {
    const test = new TestApp();
    const app = new RoadbedApp({ outdir: temporaryDirectory() });
    expect(() => new EnvironmentStack(app, 'checkout', { environment: test.environment('dev') })).toThrow(
      'its app must have a Platform',
    );
  });
});

describe('what was taken out of the app', () => {
  const service = (stack: EnvironmentStack): PavedService => {
    const image = `acme/checkout@sha256:${'a'.repeat(64)}`;
    return new PavedService(stack, 'checkout', {
      owner: { team: 'payments' },
      tier: Tier.OPERATIONAL,
      image,
      port: 8080,
    });
  };

  it('is in nobody’s way: a service, a stack and a team', () => {
    const test = new TestApp();
    const environment = test.environment('prod');
    const stack = new EnvironmentStack(test.app, 'one', { environment });
    service(stack);
    stack.node.tryRemoveChild('checkout');
    service(stack);
    test.app.node.tryRemoveChild('one');
    new TeamStack(test.app, 'team', { environment, team: 'payments' });
    test.app.node.tryRemoveChild('team');
    service(new EnvironmentStack(test.app, 'one', { environment }));
    expect(test.synth().manifest('one').dependencies).toEqual([]);
  });
});

describe('the stack of a service comes after the TeamStack of its team', () => {
  type Build = (test: TestApp) => void;
  const makeTeam: Build = ({ app, platform }) =>
    void new TeamStack(app, 'team', { environment: platform.environment('prod'), team: 'payments' });
  const makeService =
    (team: string, environment: string): Build =>
    ({ app, platform }) => {
      const stack = new EnvironmentStack(app, 'checkout', { environment: platform.environment(environment) });
      const image = `acme/checkout@sha256:${'a'.repeat(64)}`;
      new PavedService(stack, 'checkout', { owner: { team }, tier: Tier.OPERATIONAL, image, port: 8080 });
    };
  const dependenciesAfter = (...steps: Build[]): Json | undefined => {
    const test = new TestApp();
    steps.forEach((step) => step(test));
    return test.synth().manifest('checkout').dependencies;
  };

  it('when the team is made first', () => {
    expect(dependenciesAfter(makeTeam, makeService('payments', 'prod'))).toEqual(['team']);
  });

  it('when the service is made first', () => {
    expect(dependenciesAfter(makeService('payments', 'prod'), makeTeam)).toEqual(['team']);
  });

  it('and says so in words when that stack was told to come first', () => {
    const after: Build = ({ app }) => (app.node.findChild('team') as TeamStack).addDependency(stackOf(app));
    const stackOf = (app: RoadbedApp): EnvironmentStack => app.node.findChild('checkout') as EnvironmentStack;
    const makeStack: Build = ({ app, platform }) =>
      void new EnvironmentStack(app, 'checkout', { environment: platform.environment('prod') });
    const makeOwnService: Build = ({ app }) => {
      const image = `acme/checkout@sha256:${'a'.repeat(64)}`;
      const props = { owner: { team: 'payments' }, tier: Tier.OPERATIONAL, image, port: 8080 };
      void new PavedService(stackOf(app), 'checkout', props);
    };
    expect(() => dependenciesAfter(makeTeam, makeStack, after, makeOwnService)).toThrow(
      'stacks checkout and team need each other, directly or through others',
    );
  });

  it('and after no other', () => {
    expect(dependenciesAfter(makeTeam, makeService('payments', 'dev'))).toEqual([]);
    expect(dependenciesAfter(makeService('payments', 'dev'), makeTeam)).toEqual([]);
  });
});
