import { Finding, PolicyPack, PolicyResource, PolicyRule, RuleSeverity } from 'roadbed';
import { resultsOf } from '../../src/policy/engine/policy-report';
import { judge } from '../../src/policy/judge';

const THING = { tags: { owner: 'payments' } };

/** A rule that changes what it should judge. */
class Meddler extends PolicyRule {
  constructor(private readonly meddle: (thing: Record<string, unknown>) => void) {
    super({
      id: 'acme-meddler',
      title: 'Things are as this rule makes them',
      severity: RuleSeverity.WARNING,
      resourceTypes: ['x_thing'],
      rationale: 'A rule must not write what it judges.',
      remediation: 'Leave it as it is.',
    });
  }

  public check(thing: PolicyResource): Finding[] {
    this.meddle(thing as unknown as Record<string, unknown>);
    return [];
  }
}

test.each<[string, (thing: Record<string, unknown>) => void]>([
  ['its type', (thing) => (thing.type = 'y_thing')],
  ['its name', (thing) => (thing.name = 'b')],
  ['its address', (thing) => (thing.address = 'x_thing.b')],
  ['its stack', (thing) => (thing.stack = 'other')],
  ['the construct it comes from', (thing) => (thing.constructPath = 'other')],
  ['its place', (thing) => (thing.path = 'other')],
  ['what will be written', (thing) => ((thing._body as typeof THING).tags.owner = 'nobody')],
])('a rule that changes %s is an error, and nothing is changed', (_, meddle) => {
  const document = { resource: { x_thing: { a: structuredClone(THING) } } };
  const before = structuredClone(document);
  const { report } = judge(
    { stacks: [{ name: 'main', constructPath: 'main', directory: 'stacks/main', document }], catalogue: [] },
    {
      packs: [new PolicyPack('acme', { rules: [new Meddler(meddle)] })],
      exceptions: [],
      sharedExceptions: false,
      notApplicable: () => undefined,
    },
  );
  const found = resultsOf(report).filter(({ rule }) => rule.props.id === 'acme-meddler');
  expect(found.map(({ outcome, resource: { type, address } }) => [outcome, type, address])).toEqual([
    ['error', 'x_thing', 'x_thing.a'],
  ]);
  expect(found[0]?.message).toMatch(/^TypeError: Cannot (set|assign)/);
  expect(document).toEqual(before);
});
