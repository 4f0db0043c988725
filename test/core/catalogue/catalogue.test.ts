import { Construct, RootConstruct } from 'constructs';
import { Catalogue } from '../../../src/core/catalogue';

const team = (name: string): { kind: 'team'; path: string; environment: string; team: string } => ({
  kind: 'team',
  path: name,
  environment: 'prod',
  team: name,
});

test('an app has one catalogue, wherever it is asked for', () => {
  const app = new RootConstruct();
  Catalogue.of(new Construct(app, 'a')).add(app, team('payments'));
  expect(Catalogue.of(new Construct(app, 'b')).ofKind('team')).toEqual([team('payments')]);
});

test('two apps in one process have a catalogue each', () => {
  const other = new RootConstruct();
  Catalogue.of(other).add(other, team('payments'));
  expect(Catalogue.of(new RootConstruct()).ofKind('team')).toEqual([]);
});

test('gives the entries of one kind in the order they were stated', () => {
  const app = new RootConstruct();
  const catalogue = Catalogue.of(app);
  catalogue.add(app, team('b'));
  catalogue.add(app, { kind: 'state', path: 's', environment: 'prod', location: 'local', key: 's' });
  catalogue.add(app, team('a'));
  expect(catalogue.ofKind('team').map((entry) => entry.team)).toEqual(['b', 'a']);
  expect(catalogue.ofKind('service')).toEqual([]);
});

test('what was taken out of the tree states nothing, and what came in its place does', () => {
  const app = new RootConstruct();
  const catalogue = Catalogue.of(app);
  const parent = new Construct(app, 'parent');
  catalogue.add(new Construct(parent, 'child'), team('first'));
  parent.node.tryRemoveChild('child');
  catalogue.add(new Construct(parent, 'child'), team('second'));
  expect(catalogue.ofKind('team')).toEqual([team('second')]);
  app.node.tryRemoveChild('parent');
  expect(catalogue.ofKind('team')).toEqual([]);
});

test('gives those entries of a kind that are asked for', () => {
  const app = new RootConstruct();
  const catalogue = Catalogue.of(app);
  ['a', 'b'].forEach((name) => catalogue.add(app, team(name)));
  expect(catalogue.ofKind('team', (entry) => entry.team === 'b')).toEqual([team('b')]);
});

test('finds entries by a key, also those that were stated after somebody asked', () => {
  const app = new RootConstruct();
  const catalogue = Catalogue.of(app);
  const byName = (entry: { team: string }): string => entry.team;
  const child = new Construct(app, 'child');
  catalogue.add(child, team('a'));
  catalogue.add(app, team('b'));
  expect(catalogue.ofKindAt('team', byName, 'a')).toEqual([team('a')]);
  catalogue.add(app, { ...team('a'), path: 'later' });
  expect(catalogue.ofKindAt('team', byName, 'a').map(({ path }) => path)).toEqual(['a', 'later']);
  app.node.tryRemoveChild('child');
  expect(catalogue.ofKindAt('team', byName, 'a').map(({ path }) => path)).toEqual(['later']);
  expect(catalogue.ofKindAt('team', byName, 'c')).toEqual([]);
});
