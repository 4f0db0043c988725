import { App, Testing, TerraformStack } from 'cdktf';
import '../../../src/offline/matchers/jest';
import { at, aws, removeProjects, writeOutput } from '../run/output-directory';
import { describeWithTerraform } from '../run/terraform-at-hand';
import { pavedApp } from './paved-app';

jest.setTimeout(60_000);
afterAll(removeProjects);

const TOPIC = { aws_sns_topic: { t: { ...at('web/t'), name: 'orders' } } };
const outputWith = (resource: object) => writeOutput({ web: { ...aws('web'), resource } });
const messageOf = (expectation: Promise<unknown>) =>
  expectation.then(
    () => 'it passed',
    (error: Error) => error.message,
  );

/** An app of plain cdktf. */
function plainApp(): App {
  const app = Testing.app();
  const stack = new TerraformStack(app, 'web');
  stack.addOverride('resource.terraform_data.x.input', 'y');
  return app;
}

describeWithTerraform('toPlan', () => {
  it('passes for a Roadbed app that Terraform plans', async () => {
    await expect(pavedApp('2026.11')).toPlan();
  });

  it('takes any cdktf app, and a stack of it', async () => {
    const app = plainApp();
    await expect(app).toPlan();
    await expect(app.node.findChild('web')).toPlanResources({ create: 1 });
  });

  it('says what Terraform refuses, and where', async () => {
    const output = outputWith({ aws_sns_topic: { t: { ...at('web/t'), nmae: 'orders' } } });
    expect(await messageOf(expect(output).toPlan())).toBe(`expected Terraform to plan every stack
web: refused by Terraform
  Extraneous JSON object property
    No argument or block type is named "nmae". Did you mean "name"?
    at web/t
    (aws_sns_topic.t · nmae)`);
    await expect(output).not.toPlan();
  });

  it('refuses to judge what is no app', async () => {
    expect(await messageOf(expect(42).toPlan())).toMatch(/^expected an App \(of Roadbed or cdktf\).*received number$/);
  });
});

describeWithTerraform('toPlanResources', () => {
  it('counts, and lists what there is when the count is another', async () => {
    const output = outputWith(TOPIC);
    await expect(output).toPlanResources({ create: 1, destroy: 0 });
    expect(await messageOf(expect(output).toPlanResources({ create: 2, update: 0 }))).toBe(
      'expected Terraform to create 2, not 1\n  web: create aws_sns_topic.t (at web/t)',
    );
  });
});

describe('toPlanResources is asked what it does not count', () => {
  it.each<[object, string]>([
    [{ creat: 4 }, 'creat is not counted\n      did you mean create?'],
    [{ deleted: 4 }, 'deleted is not counted\n      counted are create, update, replace, destroy'],
    [{ create: -1 }, 'create must be a whole number of resources, got -1'],
    [{}, 'expected counts, got {}'],
  ])('%j fails, with .not too', async (expected, said) => {
    expect(await messageOf(expect('/no/output').toPlanResources(expected))).toContain(said);
    expect(await messageOf(expect('/no/output').not.toPlanResources(expected))).toContain(said);
  });
});

describeWithTerraform('toBeIdempotent', () => {
  it('passes for a service', async () => {
    await expect(pavedApp('2026.11')).toBeIdempotent();
  });

  it('names what is left to do after an apply', async () => {
    const output = outputWith({ aws_sns_topic: { t: { ...at('web/t'), name: '${timestamp()}' } } });
    expect(await messageOf(expect(output).toBeIdempotent())).toMatch(
      /^expected nothing to do after an apply\n {2}web: replace aws_sns_topic\.t \(at web\/t, name forces it\)$/,
    );
  });
});

describeWithTerraform('toUpgradeFrom', () => {
  it('passes for PavedService 1 to 2: nothing stateful is touched', async () => {
    await expect(pavedApp('2027.02-preview')).toUpgradeFrom(pavedApp('2026.11'));
  });

  it('names what would be lost', async () => {
    const old = outputWith({ aws_s3_bucket: { b: { ...at('web/b'), bucket: 'one' } } });
    const now = outputWith({ aws_s3_bucket: { b: { ...at('web/b'), bucket: 'two' } } });
    expect(await messageOf(expect(now).toUpgradeFrom(old))).toBe(
      'expected the upgrade to keep everything stateful\n  web: replace aws_s3_bucket.b (at web/b, bucket forces it); lost: the objects of a bucket',
    );
  });
});

describe('without Terraform', () => {
  const path = process.env.PATH;
  const ci = process.env.CI;
  const restore = (name: string, value: string | undefined) => {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  };

  beforeEach(() => {
    process.env.PATH = '/nowhere';
    jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  });

  afterEach(() => {
    restore('PATH', path);
    restore('CI', ci);
    jest.restoreAllMocks();
  });

  it('passes whatever is expected, and says once that nothing was checked', async () => {
    delete process.env.CI;
    await expect('/no/output').toPlan();
    await expect('/no/output').not.toPlan();
    expect(process.stderr.write).toHaveBeenCalledTimes(1);
  });

  it('fails in CI', async () => {
    process.env.CI = 'true';
    expect(await messageOf(expect('/no/output').toPlan())).toContain('CI=true wants it planned');
    expect(await messageOf(expect('/no/output').not.toPlan())).toContain('CI=true wants it planned');
  });
});
