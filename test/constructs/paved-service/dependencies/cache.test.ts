import { Dependency, SizeClass, Stage } from 'roadbed';
import { JsonObject } from '../../../golden/terraform-document';
import { at, objectsAt } from '../../../support/json';
import { SynthesizedApp, SynthesizedDocument } from '../../../support/synth';
import { synthWithData } from './data-services';

const SESSIONS = { dependencies: [Dependency.cache('sessions')] };
const data = (app: SynthesizedApp): SynthesizedDocument => app.stack('checkout-prod-data');
const NAME = expect.stringMatching(/^acme-prod-checkout-sessions-[0-9a-f]{8}$/);

describe('a cache', () => {
  let app: SynthesizedApp;
  beforeAll(() => {
    app = synthWithData(SESSIONS);
  });

  it('is entered by one user, by IAM, whose name is its id', () => {
    const user = data(app).resource('aws_elasticache_user');
    expect(user).toMatchObject({ user_id: NAME, authentication_mode: { type: 'iam' } });
    expect(user.user_name).toBe(user.user_id);
  });

  it('is encrypted with a key of its own, and keeps a week of snapshots', () => {
    expect(data(app).resource('aws_elasticache_serverless_cache')).toMatchObject({
      kms_key_id: expect.stringMatching(/^\$\{aws_kms_key\./),
      snapshot_retention_limit: 7,
    });
  });

  it('needs no job and no cluster in its state', () => {
    expect(Object.keys(data(app).document.provider as JsonObject)).toEqual(['aws']);
  });

  it('tells the service where it is, and by what name to enter', () => {
    const [container] = objectsAt(
      app.stack('checkout-prod').resource('kubernetes_deployment_v1'),
      'spec.template.spec.container',
    );
    expect(objectsAt(container, 'env').slice(1)).toEqual([
      { name: 'SESSIONS_PORT', value: '6379' },
      { name: 'SESSIONS_USER', value: NAME },
      { name: 'SESSIONS_TLS', value: 'true' },
      { name: 'SESSIONS_CACHE', value: NAME },
    ]);
  });

  it('lets the service connect to it as its user, and nothing else', () => {
    const policy = JSON.parse(String(app.stack('checkout-prod').resource('aws_iam_role_policy').policy)) as JsonObject;
    expect(policy.Statement).toEqual([
      {
        Effect: 'Allow',
        Action: ['elasticache:Connect'],
        Resource: ['serverlesscache', 'user'].map((kind) =>
          expect.stringMatching(
            new RegExp(`^arn:aws:elasticache:eu-west-1:333333333333:${kind}:acme-prod-checkout-sessions-\\w{8}$`),
          ),
        ),
      },
    ]);
  });
});

it('cannot grow without bounds: its class says how far', () => {
  const limits = (size: SizeClass): unknown =>
    at(
      data(synthWithData({ dependencies: [Dependency.cache('sessions', { size })] })).resource(
        'aws_elasticache_serverless_cache',
      ),
      'cache_usage_limits.0.data_storage.0.maximum',
    );
  expect(Object.values(SizeClass).map(limits)).toEqual([2, 10, 50]);
});

it('keeps no snapshots outside of production', () => {
  const cache = data(synthWithData(SESSIONS, { stage: Stage.DEV })).resource('aws_elasticache_serverless_cache');
  expect(cache.snapshot_retention_limit).toBe(0);
});
