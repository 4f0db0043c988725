import type {
  DeploymentV1SpecTemplateSpecContainerEnv,
  DeploymentV1SpecTemplateSpecContainerVolumeMount,
  DeploymentV1SpecTemplateSpecVolume,
} from '@cdktf/provider-kubernetes/lib/deployment-v1';
import { SecretSpec } from './resolve-secret';

/** Environment variables that are secrets; a pod does not start before External Secrets has brought them. */
export function secretVariables(
  secrets: readonly SecretSpec[],
): DeploymentV1SpecTemplateSpecContainerEnv[] | undefined {
  const variables = secrets.flatMap(({ secretName, values }) =>
    values.flatMap(({ key, variable, file }) =>
      file === undefined ? [{ name: variable, valueFrom: { secretKeyRef: { name: secretName, key } } }] : [],
    ),
  );
  return variables.length === 0 ? undefined : variables;
}

/** Where files of secrets are mounted. */
export function secretMounts(secrets: readonly SecretSpec[]): DeploymentV1SpecTemplateSpecContainerVolumeMount[] {
  return secrets.flatMap(({ name, directory }) =>
    directory === undefined ? [] : [{ name: volumeName(name), mountPath: directory, readOnly: true }],
  );
}

/** The files of secrets, which only the service's own group can read. */
export function secretVolumes(secrets: readonly SecretSpec[]): DeploymentV1SpecTemplateSpecVolume[] {
  return secrets.flatMap(({ name, secretName, directory }) =>
    directory === undefined ? [] : [{ name: volumeName(name), secret: { secretName, defaultMode: '0440' } }],
  );
}

function volumeName(secret: string): string {
  return `secret-${secret}`;
}
