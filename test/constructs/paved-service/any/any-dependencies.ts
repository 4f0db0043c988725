import fc from 'fast-check';
import { Access, Dependency, Duration, SizeClass } from 'roadbed';
import { named, optional, word } from './optional';

// Names of each kind begin with a letter of its own, so that no two set one environment variable.
const startingWith = (letter: string): fc.Arbitrary<string> => word.map((name) => `${letter}${name}`);
const ownedBy = fc.option(startingWith('owner-'), { nil: undefined, freq: 3 });
const accesses = (...among: Access[]): fc.Arbitrary<Access> => fc.constantFrom(...among);
const size = optional(fc.constantFrom(...Object.values(SizeClass)));

const bucket = fc
  .record({
    name: startingWith('b'),
    access: accesses(Access.READ, Access.WRITE, Access.READ_WRITE, Access.ADMINISTER),
    own: fc.oneof(
      fc.record({ ownedBy }),
      fc.record({ keepFor: optional(fc.integer({ min: 1, max: 36_500 }).map((days) => Duration.days(days))) }),
    ),
  })
  .map(({ name, access, own }) => Dependency.bucket(name, access, own));

const queueOfItsOwn = fc
  .record({
    name: startingWith('q'),
    access: accesses(Access.CONSUME, Access.PUBLISH, Access.PUBLISH_AND_CONSUME, Access.ADMINISTER),
    seconds: fc.integer({ min: 10, max: 600 }),
    attempts: optional(fc.integer({ min: 5, max: 100 })),
    minutes: fc.integer({ min: 10, max: 20_160 }),
  })
  .map(({ name, access, seconds, attempts, minutes }) => {
    const props = { processWithin: Duration.seconds(seconds), attempts, keepFor: Duration.minutes(minutes) };
    return Dependency.queue(name, access, props);
  });
const queueOfAnother = fc
  .record({ name: startingWith('q'), access: accesses(Access.CONSUME, Access.PUBLISH), owner: startingWith('owner-') })
  .map(({ name, access, owner }) => Dependency.queue(name, access, { ownedBy: owner }));

const topic = fc
  .record({ name: startingWith('t'), ownedBy })
  .map(({ name, ...props }) => Dependency.topic(name, Access.PUBLISH, props));

const secret = fc
  .record({
    name: startingWith('s'),
    keys: optional(fc.uniqueArray(word, { minLength: 1, maxLength: 4 })),
    asVariables: fc.boolean(),
    ownedBy,
  })
  .map(({ name, ...props }) => Dependency.secret(name, props));

const postgres = (keepsPasswords: boolean): fc.Arbitrary<Dependency> =>
  fc
    .record({
      name: startingWith('d'),
      size,
      promise: fc.boolean(),
      withPassword: keepsPasswords ? optional(fc.boolean()) : fc.constant(undefined),
    })
    .map(({ name, promise, ...props }) =>
      Dependency.postgres(name, { ...props, ...(promise && { recovery: { rpo: Duration.minutes(5) } }) }),
    );
const cache = fc.record({ name: startingWith('c'), size }).map(({ name, ...props }) => Dependency.cache(name, props));

const host = fc.stringMatching(/^(\*\.)?[a-z]([a-z0-9-]{0,10}[a-z0-9])?\.[a-z]{2,6}$/);
const octet = fc.integer({ min: 0, max: 255 });
/** Never everything. */
export const range = fc
  .tuple(fc.integer({ min: 1, max: 168 }), octet, octet, fc.integer({ min: 8, max: 24 }))
  .map(([a, b, c, prefix]) => `${a}.${b}.${c}.0/${prefix}`);

const external = fc
  .record({
    name: startingWith('x'),
    hosts: fc.uniqueArray(host, { minLength: 1, maxLength: 3 }),
    ports: optional(fc.uniqueArray(fc.integer({ min: 1, max: 65535 }), { minLength: 1, maxLength: 3 })),
    ranges: fc.uniqueArray(range, { minLength: 1, maxLength: 3 }),
  })
  .map(({ name, ...props }) => Dependency.external(name, props));

const service = fc
  .record({ name: startingWith('v'), team: optional(word) })
  .map(({ name, team }) => Dependency.service(name, team));

/** What lies outside of the cluster, at least one of it. */
export const anyExternals: fc.Arbitrary<Dependency[]> = named(external, 4).filter(({ length }) => length > 0);

/** Whatever a service may need, in any number up to seven, where the platform keeps passwords of databases or does not. */
export const anyDependencies = (keepsPasswords: boolean): fc.Arbitrary<Dependency[]> =>
  named(
    fc.oneof(bucket, queueOfItsOwn, queueOfAnother, topic, secret, postgres(keepsPasswords), cache, external, service),
    7,
  );
