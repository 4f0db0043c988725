import { loadBinding } from '../../src/stacks/providers';

it('loads a module of installed bindings', () => {
  const binding = loadBinding<{ IamRole: { tfResourceType: string } }>('@cdktf/provider-aws/lib/iam-role');
  expect(binding.IamRole.tfResourceType).toBe('aws_iam_role');
});

it('says what to install when bindings are missing', () => {
  expect(() => loadBinding('@cdktf/provider-azurerm/lib/key-vault')).toThrow(
    [
      'provider bindings "@cdktf/provider-azurerm" are not installed: 1 problem',
      '',
      '  "@cdktf/provider-azurerm/lib/key-vault" could not be found',
      '      npm install @cdktf/provider-azurerm@latest',
      '',
      'Nothing was written.',
    ].join('\n'),
  );
});

describe('bindings that are installed and broken', () => {
  afterEach(() => jest.dontMock('@cdktf/provider-aws/lib/iam-role'));

  it('keep their own error, which a new installation would not mend', () => {
    jest.doMock('@cdktf/provider-aws/lib/iam-role', () => {
      throw Object.assign(new Error("Cannot find module 'lodash'"), { code: 'MODULE_NOT_FOUND' });
    });
    jest.resetModules();
    expect(() => loadBinding('@cdktf/provider-aws/lib/iam-role')).toThrow("Cannot find module 'lodash'");
  });
});

describe.each([
  ['@cdktf/provider-aws', '21'],
  ['@cdktf/provider-datadog', '12'],
  ['@cdktf/provider-google', '16'],
  ['@cdktf/provider-kubernetes', '12'],
])('%s', (name, major) => {
  it(`is asked for in the major version that Roadbed is proven with, ${major}`, () => {
    expect(() => loadBinding(`${name}/lib/no-such-resource`)).toThrow(`npm install ${name}@${major}`);
  });
});

it('says so when the bindings are there in a version without the resource', () => {
  expect(() => loadBinding('@cdktf/provider-aws/lib/no-such-resource')).toThrow(
    [
      'provider bindings "@cdktf/provider-aws" are installed in another version: 1 problem',
      '',
      '  version 21.22.1 has no "@cdktf/provider-aws/lib/no-such-resource"',
      '      npm install @cdktf/provider-aws@21',
    ].join('\n'),
  );
});
