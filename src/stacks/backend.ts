import { CloudBackend, GcsBackend, LocalBackend, NamedCloudWorkspace, S3Backend, TerraformStack } from 'cdktf';
import { StateBackendSettings } from '../core/environment';

/** Gives a stack its backend: where its state is kept, under its own key. */
export function createBackend(stack: TerraformStack, { kind, settings }: StateBackendSettings, stateKey: string): void {
  const prefixed = settings.prefix === undefined ? stateKey : `${settings.prefix}/${stateKey}`;
  switch (kind) {
    case 's3': {
      const backend = new S3Backend(stack, {
        bucket: settings.bucket ?? '',
        key: `${prefixed}/terraform.tfstate`,
        region: settings.region,
        encrypt: true,
        kmsKeyId: settings.kmsKeyArn,
      });
      // S3 locks by itself since Terraform 1.10; cdktf 0.21 does not know the argument yet.
      backend.addOverride('use_lockfile', true);
      return;
    }
    case 'gcs':
      new GcsBackend(stack, { bucket: settings.bucket ?? '', prefix: prefixed, kmsEncryptionKey: settings.kmsKey });
      return;
    case 'hcp':
      new CloudBackend(stack, {
        organization: settings.organization ?? '',
        hostname: settings.hostname,
        workspaces: new NamedCloudWorkspace(stateKey),
      });
      return;
    default:
      // Beside the output directory, as cdktf has it, but without the path of this machine.
      new LocalBackend(stack, { path: `../../../terraform.${stateKey}.tfstate` });
  }
}
