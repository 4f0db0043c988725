import { IResolvable, Lazy } from 'cdktf';
import { kubernetesBinding } from '../../bindings';
import { secretVariables } from '../../dependencies/secret/secret-mounts';
import { addressVariables } from '../../network/calls';
import { telemetryVariables } from '../../operations/observability/telemetry-variables';
import { PavedServiceSpec } from '../../spec';
import { PodContext } from '../pod-context';

/**
 * What a service is in telemetry, its secrets, the addresses of the services that it calls, in the order of their names, and
 * where its data is. Read when the stack is resolved: until then, another service may be made, or called.
 */
export function environmentVariables(spec: PavedServiceSpec, { scope, variables: known }: PodContext): IResolvable {
  const { deploymentV1SpecTemplateSpecContainerEnvToTerraform } = kubernetesBinding('deployment-v1');
  const fixed = [...telemetryVariables(spec), ...secretVariables(spec.dependencies.secrets)].map((each): unknown =>
    deploymentV1SpecTemplateSpecContainerEnvToTerraform(each),
  );
  const produce = (): unknown => {
    const addresses = Object.entries(addressVariables(scope, spec, spec.container.config)).sort(([a], [b]) =>
      a < b ? -1 : 1,
    );
    const variables = [...fixed, ...addresses.map(([name, value]): unknown => ({ name, value })), ...known];
    return variables.length === 0 ? undefined : variables;
  };
  return Lazy.anyValue({ produce });
}
