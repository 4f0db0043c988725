import * as fs from 'node:fs';
import * as path from 'node:path';
import {
  Environment,
  EnvironmentStack,
  Finding,
  Platform,
  PolicyException,
  PolicyPack,
  PolicyResource,
  PolicyRule,
  PolicySettings,
  RoadbedApp,
  RuleSeverity,
  Stage,
  StateBackend,
} from 'roadbed';
import { errorOf, Json, manifestIn, scratchDirectory } from './scratch';
import { Thing } from './varied-app';

class ThingsAreNamed extends PolicyRule {
  constructor(severity: RuleSeverity) {
    super({
      id: 'acme-named',
      title: 'Things have a name',
      severity,
      resourceTypes: ['null_thing'],
      rationale: 'What has no name cannot be called.',
      remediation: 'Name it.',
    });
  }

  public check(thing: PolicyResource): Finding[] {
    return thing.mustBeGiven('name');
  }
}

const packs = (severity = RuleSeverity.ERROR): PolicyPack[] => [
  new PolicyPack('acme', { rules: [new ThingsAreNamed(severity)] }),
];
const EXCEPTION: PolicyException = {
  id: 'EXC-1',
  rule: 'acme-named',
  path: 'shop/thing',
  reason: 'the vendor appliance has no name of its own',
  owner: 'payments',
  approver: 'security',
  ticket: 'SEC-812',
  issued: '2026-11-01',
  expires: '2026-12-07',
};

/** An app with one thing that has no name. */
function app(policy: PolicySettings, outdir = scratchDirectory()): RoadbedApp {
  const made = new RoadbedApp({ outdir });
  const environment = Environment.eks('prod', {
    stage: Stage.PROD,
    account: '333333333333',
    region: 'eu-west-1',
    cluster: 'prod',
  });
  new Platform(made, 'platform', {
    organization: 'acme',
    baseline: '2026.11',
    environments: [environment],
    backend: StateBackend.local(),
    policy,
  });
  new Thing(new EnvironmentStack(made, 'shop', { environment }), 'thing');
  return made;
}

const evidence = (outdir: string, file: string): Json =>
  JSON.parse(fs.readFileSync(path.join(outdir, 'evidence', file), 'utf8')) as Json;

let said: string[];
beforeEach(() => {
  said = [];
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.push(String(text));
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  delete process.env.ROADBED_BREAK_GLASS_REASON;
  delete process.env.ROADBED_BREAK_GLASS_TICKET;
});

test('a failure of severity error stops the synth, and nothing is written', () => {
  const made = app({ packs: packs() });
  expect(errorOf(() => made.synth()).message).toBe(`The app does not meet policy: 1 problem

  acme-named: Things have a name
      shop/thing: name must be given, got nothing
      Name it.
      or ask for an exception: docs/policy.md

Nothing was written.`);
  expect(fs.readdirSync(made.outdir)).toEqual(['stacks']);
});

test('a warning is written into the manifest, as cdktf writes warnings, and into the evidence', () => {
  const made = app({ packs: packs(RuleSeverity.WARNING) });
  made.synth();
  expect(manifestIn(made.outdir).stacks?.shop?.annotations).toEqual([
    { constructPath: 'shop/thing', level: '@cdktf/warn', message: 'acme-named: name must be given, got nothing' },
  ]);
  expect(evidence(made.outdir, 'posture.json').findings?.warning?.fail).toBe(1);
});

test('a note is recorded only', () => {
  const made = app({ packs: packs(RuleSeverity.NOTE) });
  made.synth();
  expect(manifestIn(made.outdir).stacks?.shop?.annotations).toEqual([]);
  expect(evidence(made.outdir, 'posture.json').findings?.note?.fail).toBe(1);
});

test('what was overridden by hand is judged as it is, and listed in the inventory', () => {
  const made = app({});
  const stack = made.node.findChild('shop') as EnvironmentStack;
  const thing = stack.node.findChild('thing') as Thing;
  thing.addOverride('password', 'correct-horse');
  expect(errorOf(() => made.synth()).message).toContain('password must not hold a secret');
  thing.addOverride('password', undefined);
  thing.addOverride('size', 3);
  stack.addOverride('resource.null_thing.thing.colour', 'red');
  made.synth();
  const { resources } = evidence(made.outdir, 'inventory.json') as unknown as {
    resources: { address: string; overrides: string[] }[];
  };
  expect(resources.map(({ address, overrides }) => [address, overrides])).toEqual([
    ['null_thing.thing', ['colour', 'password', 'size']],
  ]);
});

test('a rule that changes what it judges is an error, and the Terraform stays as it was', () => {
  class Vandal extends PolicyRule {
    constructor() {
      super({
        id: 'acme-vandal',
        title: 'Things are left alone',
        severity: RuleSeverity.NOTE,
        resourceTypes: ['null_thing'],
        rationale: 'A judge changes nothing.',
        remediation: 'Leave it alone.',
      });
    }
    public check(thing: PolicyResource): Finding[] {
      (thing as unknown as { _body: Record<string, unknown> })._body.name = 'changed';
      return [];
    }
  }
  const made = app({ packs: [new PolicyPack('vandals', { rules: [new Vandal()] })] });
  expect(errorOf(() => made.synth()).problems[0]?.message).toBe('rule acme-vandal cannot judge');
});

test('a pack can set the severity of a rule otherwise', () => {
  const lowered = new PolicyPack('lowered', { rules: [], severities: { 'acme-named': RuleSeverity.NOTE } });
  const made = app({ packs: [lowered, ...packs()] });
  made.synth();
  expect(evidence(made.outdir, 'posture.json').findings?.note?.fail).toBe(1);
});

test('an exception lets the synth pass, is recorded, and is announced before its end by the day that is injected', () => {
  const made = app({ packs: packs(), exceptions: [EXCEPTION], today: '2026-11-25' });
  made.synth();
  expect(evidence(made.outdir, 'posture.json')).toMatchObject({
    counts: { fail: 0, excepted: 1 },
    exceptionsInUse: [{ id: 'EXC-1', owner: 'payments', expires: '2026-12-07' }],
  });
  expect(said).toEqual([
    'warning: exception EXC-1 from acme-named for shop/thing ends in 12 days (2026-12-07); owner payments\n',
  ]);
});

test('the day of the clock decides and is nowhere written', () => {
  jest.useFakeTimers({ now: Date.parse('2026-12-06T23:59:00Z') });
  try {
    const made = app({ packs: packs(), exceptions: [EXCEPTION] });
    made.synth();
    expect(said.join()).toContain('URGENT: exception EXC-1 from acme-named for shop/thing ends tomorrow');
    const files = fs.readdirSync(path.join(made.outdir, 'evidence'), { recursive: true, encoding: 'utf8' });
    const texts = files
      .map((file) => path.join(made.outdir, 'evidence', file))
      .filter((file) => fs.statSync(file).isFile())
      .map((file) => fs.readFileSync(file, 'utf8'));
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((text) => text.includes('2026-12-06'))).toEqual([]);
    jest.setSystemTime(Date.parse('2026-12-08T00:00:00Z'));
    expect(errorOf(() => app({ packs: packs(), exceptions: [EXCEPTION] }).synth()).problems[0]).toEqual({
      message: 'exception EXC-1 from acme-named for shop/thing expired on 2026-12-07',
      fix: 'mend what it was for, or have it approved again with a new expiry; owner payments, approved by security, SEC-812',
    });
  } finally {
    jest.useRealTimers();
  }
});

test('in an incident the glass can be broken: the synth is let through, loudly, and the failure stays a failure', () => {
  process.env.ROADBED_BREAK_GLASS_REASON = 'checkout is down';
  process.env.ROADBED_BREAK_GLASS_TICKET = 'INC-4711';
  const made = app({ packs: packs() });
  made.synth();
  expect(said).toEqual([
    'policy is BROKEN THROUGH: checkout is down (INC-4711); it stays in the evidence\n',
    '  let through: acme-named: Things have a name\n',
  ]);
  expect(evidence(made.outdir, 'posture.json')).toMatchObject({
    breakGlass: { reason: 'checkout is down', ticket: 'INC-4711' },
    findings: { error: { fail: 2 } },
  });
});

test.each([
  [
    { ROADBED_BREAK_GLASS_REASON: 'x' },
    'ROADBED_BREAK_GLASS_TICKET must be given with ROADBED_BREAK_GLASS_REASON, got nothing',
  ],
  [
    { ROADBED_BREAK_GLASS_TICKET: 'x' },
    'ROADBED_BREAK_GLASS_REASON must be given with ROADBED_BREAK_GLASS_TICKET, got nothing',
  ],
])('half a glass is not broken: %j', (variables, message) => {
  Object.assign(process.env, variables);
  expect(errorOf(() => app({ packs: packs() }).synth()).problems.map((problem) => problem.message)).toEqual([message]);
});

test.each([
  ['two lines', 'one\ntwo', 'ROADBED_BREAK_GLASS_REASON must be one line of at most 300 characters, got "one\\ntwo"'],
  ['a secret', `key ${'AKIA'}QYLPMN5HFIQ7CB3X`, 'neither reason nor ticket may hold a secret, and one of them does'],
])('a reason with %s is refused', (_, reason, message) => {
  process.env.ROADBED_BREAK_GLASS_REASON = reason;
  process.env.ROADBED_BREAK_GLASS_TICKET = 'INC-4711';
  expect(errorOf(() => app({ packs: packs() }).synth()).problems.map((problem) => problem.message)).toEqual([message]);
});

test('breaking the glass does not let wrong input through', () => {
  process.env.ROADBED_BREAK_GLASS_REASON = 'checkout is down';
  process.env.ROADBED_BREAK_GLASS_TICKET = 'INC-4711';
  expect(errorOf(() => app({ exceptions: [{ ...EXCEPTION, expires: 'soon' }] })).message).toContain(
    'policy.exceptions "EXC-1".expires must be a day such as "2026-11-25", got "soon"',
  );
});

test.each<[string, Record<string, string>, string | undefined]>([
  ['the commit', { ROADBED_COMMIT: 'abc1234' }, undefined],
  ['the time of the sources', { SOURCE_DATE_EPOCH: '1764028800' }, undefined],
  ['no commit', { ROADBED_COMMIT: 'main' }, 'ROADBED_COMMIT must be a commit id, got "main"'],
  ['no time', { SOURCE_DATE_EPOCH: 'now' }, 'SOURCE_DATE_EPOCH must be seconds since 1970, got "now"'],
])('the evidence takes %s from the environment', (_, variables, problem) => {
  Object.assign(process.env, variables);
  try {
    const made = app({});
    if (problem !== undefined) {
      expect(errorOf(() => made.synth()).problems[0]?.message).toBe(problem);
    } else {
      made.synth();
      const { commit, time } = evidence(made.outdir, 'manifest.json').inputs ?? {};
      expect([commit ?? time]).toEqual([variables.ROADBED_COMMIT ?? '2025-11-25T00:00:00Z']);
    }
  } finally {
    for (const name of Object.keys(variables)) delete process.env[name];
  }
});
