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
  Catalogue.of(new Construct(app, 'a')).add(team('payments'));
  expect(Catalogue.of(new Construct(app, 'b')).ofKind('team')).toEqual([team('payments')]);
});

test('two apps in one process have a catalogue each', () => {
  Catalogue.of(new RootConstruct()).add(team('payments'));
  expect(Catalogue.of(new RootConstruct()).ofKind('team')).toEqual([]);
});

test('gives the entries of one kind in the order they were stated', () => {
  const catalogue = Catalogue.of(new RootConstruct());
  catalogue.add(team('b'));
  catalogue.add({ kind: 'state', path: 's', environment: 'prod', location: 'local', key: 's' });
  catalogue.add(team('a'));
  expect(catalogue.ofKind('team').map((entry) => entry.team)).toEqual(['b', 'a']);
  expect(catalogue.ofKind('service')).toEqual([]);
});
