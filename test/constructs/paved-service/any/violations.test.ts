import { Dependency } from 'roadbed';
import { SynthesizedDocument } from '../../../support/synth';
import { buildIn } from '../clouds';
import { violationsOf } from './violations';

const dependencies = [Dependency.service('orders'), Dependency.bucket('mail'), Dependency.secret('stripe')];
const { workload } = buildIn('EKS', { dependencies, config: { LOG_LEVEL: 'info' } }).synth();
const SECRETS = [...workload.text.matchAll(/"secret_name": "([^"]+)"/g)].map(([, name = '']) => name);

/** What no longer holds once a text of the state is another. */
function broken(from: string | RegExp, to: string): string[] {
  const text = workload.text.replace(from, to);
  if (text === workload.text) throw new Error(`the state does not hold ${String(from)}`);
  const found = violationsOf(new SynthesizedDocument(text), SECRETS);
  return Object.keys(found).filter((property) => found[property]?.length !== 0);
}

it('a state as it is made breaks nothing', () => {
  expect(Object.values(violationsOf(workload, SECRETS)).flat()).toEqual([]);
});

it.each([
  { property: 'pods are admitted by the standard restricted', from: /"run_as_non_root": true/g, to: '"x": true' },
  { property: 'labels are legal', from: '"roadbed.dev/tier": "2"', to: '"roadbed.dev/tier": "two words"' },
  { property: 'nobody is allowed anything by a star', from: /s3:[A-Z]\w+/, to: 's3:*' },
  { property: 'nothing is open to the world', from: '169.254.20.10/32', to: '0.0.0.0/0' },
  { property: 'no network rule names nobody', from: /"ip_block"/g, to: '"nobody"' },
  { property: 'what is referred to is there', from: '${aws_iam_role.', to: '${aws_iam_role.no_' },
  { property: 'what pods mount and read is there', from: '"secret_name": "', to: '"secret_name": "no-' },
  {
    property: 'what pods mount and read is there',
    from: /"config_map_ref": \{\s*"name": "[^"]+"/,
    to: '"config_map_ref": { "name": "gone"',
  },
  { property: 'no secret stands in the state', from: '"LOG_LEVEL"', to: '"db_password"' },
  {
    property: 'no state reads another',
    from: /("kubernetes_resource": \{)/,
    to: '"terraform_remote_state": {}, $1',
  },
])('it is told when it is not so that $property', ({ property, from, to }) => {
  expect(broken(from, to)).toContain(property);
});
