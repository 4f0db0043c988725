import fc from 'fast-check';
import { Cpu, Drain, Duration, PavedServiceProps, Size, Stage, Tier } from 'roadbed';
import { JsonObject } from '../../../golden/terraform-document';
import { at, objectAt, objectsAt } from '../../../support/json';
import { restrictedViolations } from '../../../support/pod-security';
import { FACTS } from '../../../support/synth';
import { FULLEST, synthService } from '../services';
import { containerOf, KINDS, podOf, SIDE_IMAGE } from './built';

const INIT = { name: 'warm-up', image: SIDE_IMAGE };
const SIDECAR = { name: 'proxy', image: SIDE_IMAGE };

const mountsOf = (container: JsonObject): unknown[] =>
  objectsAt(container, 'volume_mount').map(({ mount_path }) => mount_path);

describe('containers beside the service’s own', () => {
  const props: Partial<PavedServiceProps> = {
    cpu: Cpu.cores(1),
    memory: Size.gibibytes(2),
    initContainers: [{ ...INIT, command: ['warm', '--all'], config: { CACHE: '/cache' }, user: 1005 }],
    sidecars: [{ ...SIDECAR, args: ['--listen', '9000'] }],
    scratch: { '/cache': Size.gibibytes(5), '/tmp': Size.mebibytes(64) },
  };

  it('are hardened as it is', () => {
    expect(restrictedViolations(podOf(synthService(props)))).toEqual([]);
    const { security_context } = containerOf(synthService(props), 'proxy');
    expect(security_context).toEqual(containerOf(synthService(props)).security_context);
  });

  it('run what they say as who they say, with their own variables', () => {
    const stack = synthService(props);
    const { command, env_from, security_context } = containerOf(stack, 'warm-up');
    expect({ command, user: at(objectAt(security_context, ''), 'run_as_user') }).toEqual({
      command: ['warm', '--all'],
      user: '1005',
    });
    expect(stack.resource('kubernetes_config_map_v1', 'Config-warm-up').data).toEqual({ CACHE: '/cache' });
    expect(JSON.stringify(env_from)).toContain('Config-warm-up');
    expect(containerOf(stack)).not.toHaveProperty('env_from');
  });

  it('before it take no more than it does, for they never run together; along with it little', () => {
    const stack = synthService(props);
    expect(at(containerOf(stack, 'warm-up'), 'resources.requests')).toEqual({ cpu: '1', memory: '2Gi' });
    expect(at(containerOf(stack, 'proxy'), 'resources')).toEqual({
      requests: { cpu: '100m', memory: '128Mi' },
      limits: { memory: '128Mi' },
    });
  });

  it('share what is declared and no /tmp, where programs leave files of fixed names', () => {
    const stack = synthService(props);
    const temporary = ['checkout', 'warm-up', 'proxy'].map((name) => {
      expect(mountsOf(containerOf(stack, name))).toEqual(['/tmp', '/cache']);
      return objectsAt(containerOf(stack, name), 'volume_mount')[0]?.name;
    });
    expect(new Set(temporary).size).toBe(3);
    const sizes = objectsAt(podOf(stack), 'volume').map((volume) => at(volume, 'empty_dir.size_limit'));
    expect(sizes).toEqual(['64Mi', '64Mi', '64Mi', '5Gi']);
  });
});

describe('plain configuration files', () => {
  const files = { '/etc/nginx/nginx.conf': 'log ${remote}', '/app/app.yaml': 'a: 1' };

  it('stand where they are said to, read-only, and hide nothing of the image beside them', () => {
    const mounts = objectsAt(containerOf(synthService({ files })), 'volume_mount').slice(1);
    expect(mounts).toEqual([
      { name: 'files', mount_path: '/app/app.yaml', sub_path: '0-app.yaml', read_only: true },
      { name: 'files', mount_path: '/etc/nginx/nginx.conf', sub_path: '1-nginx.conf', read_only: true },
    ]);
  });

  it('are immutable, mean to Terraform what they say, and have another name for every content', () => {
    const mapOf = (content: object): JsonObject =>
      synthService({ files: { ...files, ...content } }).resource('kubernetes_config_map_v1', 'Files');
    expect(mapOf({})).toMatchObject({
      immutable: true,
      data: { '0-app.yaml': 'a: 1', '1-nginx.conf': 'log $${remote}' },
    });
    expect(at(mapOf({}), 'metadata.name')).not.toBe(at(mapOf({ '/app/app.yaml': 'a: 2' }), 'metadata.name'));
  });
});

it('the command and arguments of the service are those it says, and no template of Terraform', () => {
  const { command, args } = containerOf(synthService({ command: ['serve'], args: ['--name', '${x}', '$(PORT)'] }));
  expect({ command, args }).toEqual({ command: ['serve'], args: ['--name', '$${x}', '$(PORT)'] });
});

describe('probes', () => {
  it('give a Spring Boot service that starts slowly five minutes', () => {
    const probe = objectAt(containerOf(synthService()), 'startup_probe');
    expect(probe).toMatchObject({ tcp_socket: [{ port: 'http' }], period_seconds: 5, failure_threshold: 60 });
  });

  it('restart it only when asked to, and long after it is out of traffic', () => {
    const container = containerOf(synthService({ livenessPath: '/alive', healthPath: '/ready' }));
    expect(at(container, 'liveness_probe.http_get')).toEqual({ path: '/alive', port: 'http' });
    const seconds = (probe: string): number =>
      Number(at(container, `${probe}.period_seconds`)) * Number(at(container, `${probe}.failure_threshold`));
    expect(seconds('liveness_probe')).toBe(4 * seconds('readiness_probe'));
  });
});

describe('draining', () => {
  const graceOf = (more: Partial<PavedServiceProps>): unknown =>
    podOf(synthService({ gracePeriod: Duration.seconds(40), ...more })).termination_grace_period_seconds;

  it('assumes no shell in the image, unless it is said to have one', () => {
    expect(containerOf(synthService())).not.toHaveProperty('lifecycle');
  });

  it('by a shell waits before SIGTERM, and leaves the whole grace period for after it', () => {
    const drain = Drain.shell(Duration.seconds(10));
    const hook = at(containerOf(synthService({ drain })), 'lifecycle.pre_stop');
    expect(hook).toEqual([{ exec: { command: ['/bin/sh', '-c', 'sleep 10'] } }]);
    expect(graceOf({ drain })).toBe(50);
  });

  it('by a request asks the service itself', () => {
    const drain = Drain.http('/drain');
    const hook = at(containerOf(synthService({ drain })), 'lifecycle.pre_stop');
    expect(hook).toEqual([{ http_get: { path: '/drain', port: 'http' } }]);
    expect(graceOf({ drain })).toBe(40);
  });
});

describe('availability', () => {
  const zoneRule = (tier: Tier, stage: Stage): JsonObject => {
    const { owner } = FULLEST;
    return objectsAt(podOf(synthService({ owner, tier }, { stage })), 'topology_spread_constraint')[0] ?? {};
  };

  it('spreads tier 0 over zones or not at all in production, whatever nodes are cordoned', () => {
    expect(zoneRule(Tier.MISSION_CRITICAL, Stage.PROD)).toMatchObject({
      topology_key: 'topology.kubernetes.io/zone',
      when_unsatisfiable: 'DoNotSchedule',
      node_taints_policy: 'Honor',
      match_label_keys: ['pod-template-hash'],
    });
  });

  it.each([
    [Tier.MISSION_CRITICAL, Stage.STAGING],
    [Tier.BUSINESS_CRITICAL, Stage.PROD],
    [Tier.ADMINISTRATIVE, Stage.PROD],
  ])('spreads tier %s in %s where it can', (tier, stage) => {
    expect(zoneRule(tier, stage).when_unsatisfiable).toBe('ScheduleAnyway');
  });

  it('has the priority class of its tier where the cluster has one, and none otherwise', () => {
    const facts = { ...FACTS, priorityClasses: ['vital', 'high', 'usual', 'low'] };
    expect(podOf(synthService({ tier: Tier.ADMINISTRATIVE }, { facts })).priority_class_name).toBe('low');
    expect(podOf(synthService(KINDS.job, { facts })).priority_class_name).toBe('usual');
    expect(podOf(synthService())).not.toHaveProperty('priority_class_name');
  });
});

it('whatever containers, volumes and files there are, the pod is restricted and every mount has its volume', () => {
  const path = fc.stringMatching(/^\/(a|b)\/[a-z]{1,8}$/);
  const name = fc.stringMatching(/^[a-w][a-z0-9]{0,10}$/).map((text) => `x${text}`);
  const containers = fc.uniqueArray(name, { maxLength: 4 });
  const kinds = fc.constantFrom(...Object.values(KINDS));
  fc.assert(
    fc.property(
      kinds,
      containers,
      fc.uniqueArray(path, { maxLength: 4 }),
      fc.boolean(),
      (kind, names, paths, lasting) => {
        const beside = names.map((each) => ({ name: each, image: SIDE_IMAGE }));
        const stack = synthService({
          ...kind,
          ...(lasting && (kind === KINDS.web || kind === KINDS.worker)
            ? { sidecars: beside }
            : { initContainers: beside }),
          scratch: Object.fromEntries(paths.map((each) => [each, Size.mebibytes(10)])),
          files: { '/c/file': 'x' },
        });
        const pod = podOf(stack);
        expect(restrictedViolations(pod)).toEqual([]);
        const volumes = objectsAt(pod, 'volume').map((volume) => volume.name);
        expect(new Set(volumes).size).toBe(volumes.length);
        for (const container of [...objectsAt(pod, 'container'), ...objectsAt(pod, 'init_container')]) {
          const mounts = objectsAt(container, 'volume_mount');
          expect(volumes).toEqual(expect.arrayContaining(mounts.map((mount) => mount.name)));
          expect(new Set(mountsOf(container)).size).toBe(mounts.length);
        }
      },
    ),
    { numRuns: 20 },
  );
});
