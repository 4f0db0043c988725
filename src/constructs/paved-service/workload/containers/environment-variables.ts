import { IResolvable, Lazy } from 'cdktf';
import { kubernetesBinding } from '../../bindings';
import { secretVariables } from '../../dependencies/secret/secret-mounts';
import { addressVariables } from '../../network/calls';
import { PavedServiceSpec } from '../../spec';
import { PodContext } from '../pod-context';

/**
 * Addresses of the services that are called, in the order of their names, secrets, and where data is. Read when the stack is resolved: until
 * then, another service may be made, or called.
 */
export function environmentVariables(spec: PavedServiceSpec, { scope, variables: known }: PodContext): IResolvable {
  const { deploymentV1SpecTemplateSpecContainerEnvToTerraform } = kubernetesBinding('deployment-v1');
  const secrets = (secretVariables(spec.dependencies.secrets) ?? []).map((each): unknown =>
    deploymentV1SpecTemplateSpecContainerEnvToTerraform(each),
  );
  const produce = (): unknown => {
    const addresses = Object.entries(addressVariables(scope, spec, spec.container.config)).sort(([a], [b]) =>
      a < b ? -1 : 1,
    );
    const variables = [...addresses.map(([name, value]): unknown => ({ name, value })), ...secrets, ...known];
    return variables.length === 0 ? undefined : variables;
  };
  return Lazy.anyValue({ produce });
}
