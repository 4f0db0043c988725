import { SourceStack } from '../../../src/core/terraform/output-source';
import { idleFixtures } from '../../../src/offline/run/idle-fixtures';

const stack = (name: string, document: SourceStack['document']): SourceStack => ({
  name,
  document,
  directory: `/out/stacks/${name}`,
  workingDirectory: `stacks/${name}`,
  documentFile: 'cdk.tf.json',
  dependencies: [],
});
const local = (path: string) => ({ backend: 'local', config: { path } });
const STACKS = [
  stack('app', {
    data: {
      aws_ami: { a: {} },
      terraform_remote_state: { net: local('/elsewhere.tfstate'), base: local('../base/terraform.tfstate') },
    },
    variable: { password: {}, region: { default: 'eu-west-1' } },
  }),
  stack('base', {}),
];

describe('a fixture', () => {
  it('that is asked for needs no note', () => {
    const used = { remoteStates: { net: {} }, dataSources: { aws_ami: [] }, variables: { password: 'x' } };
    expect(idleFixtures(used, STACKS)).toEqual([]);
  });

  it.each([
    [{ remoteStates: { nett: {} } }, 'remoteStates.nett: is not used: no stack reads such a state; did you mean net?'],
    [
      { remoteStates: { base: {} } },
      'remoteStates.base: is not used: the stack base of this app writes that state, and its values are used',
    ],
    [
      { dataSources: { aws_amii: [] } },
      'dataSources.aws_amii: is not used: no stack has such a data source; did you mean aws_ami?',
    ],
    [{ variables: { zz: 1 } }, 'variables.zz: is not used: no stack has such a variable'],
    [{ variables: { region: 'x' } }, 'variables.region: is not used: it has a default, which is used'],
  ])('that nothing asks for is noted: %j', (fixtures, note) => {
    expect(idleFixtures(fixtures, STACKS)).toEqual([`fixture ${note}`]);
  });
});
