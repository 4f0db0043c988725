import { AWS_REGION, CLOUD_KMS_KEY, KMS_KEY_ARN } from '../naming';
import { checkText, markKind, Problems, requireProps, TextForm } from '../validation';
import { StateBackendSettings } from './state-backend-settings';

/** An S3 bucket that holds Terraform state. */
export interface S3StateProps {
  /** Name of the bucket; it must exist, versioned. */
  readonly bucket: string;
  /** Region of the bucket. */
  readonly region: string;
  /**
   * ARN of the KMS key that encrypts the state.
   * @default - the bucket's own encryption
   */
  readonly kmsKeyArn?: string;
  /**
   * Put before every state's key, without slashes at the ends.
   * @default - none
   */
  readonly prefix?: string;
}

/** A Google Cloud Storage bucket that holds Terraform state. */
export interface GcsStateProps {
  /** Name of the bucket; it must exist, versioned. */
  readonly bucket: string;
  /**
   * Full name of the Cloud KMS key that encrypts the state.
   * @default - the bucket's own encryption
   */
  readonly kmsKey?: string;
  /**
   * Put before every state's key, without slashes at the ends.
   * @default - none
   */
  readonly prefix?: string;
}

/** An organisation of HCP Terraform or Terraform Enterprise that holds state in workspaces. */
export interface HcpTerraformStateProps {
  /** Name of the organisation. */
  readonly organization: string;
  /**
   * Host name of a Terraform Enterprise.
   * @default app.terraform.io
   */
  readonly hostname?: string;
}

// S3 user guide, "General purpose bucket naming rules"; Cloud Storage, "Bucket names": neither may look like an IP address.
const S3_BUCKET: TextForm = {
  pattern: /^(?!.*\.\.)(?!\d+(\.\d+){3}$)[a-z0-9][a-z0-9.-]+[a-z0-9]$/,
  maxLength: 63,
  words: 'an S3 bucket name: at least 3 lower-case letters, digits, dots and hyphens',
};
const GCS_BUCKET: TextForm = {
  pattern: /^(?!\d+(\.\d+){3}$)(?=[^.]{1,63}(\.[^.]{1,63})*$)[a-z0-9][a-z0-9._-]+[a-z0-9]$/,
  maxLength: 222,
  words: 'a Cloud Storage bucket name: lower-case letters, digits, hyphens and underscores, 3 to 63 between dots',
};
const PREFIX: TextForm = {
  pattern: /^(?!(.*\/)?\.{1,2}(\/|$))[A-Za-z0-9_.-]+(\/[A-Za-z0-9_.-]+)*$/,
  maxLength: 512,
  words: 'path parts of letters, digits, hyphens, underscores and dots, joined by slashes, with none at the ends',
};
const HCP_ORGANIZATION: TextForm = {
  pattern: /^[A-Za-z0-9_-]+$/,
  maxLength: 40,
  words: 'the name of an HCP Terraform organisation: letters, digits, hyphens and underscores',
};
const HOST: TextForm = {
  pattern: /^[A-Za-z0-9.-]+(:\d{1,5})?$/,
  maxLength: 253,
  words: 'a host name, with a port where it has one',
};

type Checked<P> = readonly (readonly [prop: keyof P & string, form: TextForm, need?: 'optional'])[];

/** Where Terraform keeps its state. Every stack gets a key of its own in it. */
export class StateBackend {
  /** In an S3 bucket, locked by S3 itself (Terraform 1.10 or later), encrypted. */
  public static s3(props: S3StateProps): StateBackend {
    checkAll('StateBackend.s3', props, [
      ['bucket', S3_BUCKET],
      ['region', AWS_REGION],
      ['kmsKeyArn', KMS_KEY_ARN, 'optional'],
      ['prefix', PREFIX, 'optional'],
    ]);
    return new StateBackend('s3', `s3://${props.bucket}/${props.prefix ?? ''}`, { ...props });
  }

  /** In a Google Cloud Storage bucket, which locks by itself. */
  public static gcs(props: GcsStateProps): StateBackend {
    checkAll('StateBackend.gcs', props, [
      ['bucket', GCS_BUCKET],
      ['kmsKey', CLOUD_KMS_KEY, 'optional'],
      ['prefix', PREFIX, 'optional'],
    ]);
    return new StateBackend('gcs', `gs://${props.bucket}/${props.prefix ?? ''}`, { ...props });
  }

  /** In HCP Terraform: one workspace a stack, named by the stack's state key. */
  public static hcpTerraform(props: HcpTerraformStateProps): StateBackend {
    checkAll('StateBackend.hcpTerraform', props, [
      ['organization', HCP_ORGANIZATION],
      ['hostname', HOST, 'optional'],
    ]);
    const host = props.hostname ?? 'app.terraform.io';
    return new StateBackend('hcp', `https://${host}/${props.organization}`, { ...props });
  }

  /** In files beside the output directory. For trying things out: nobody else sees them and nothing locks them. */
  public static local(): StateBackend {
    return new StateBackend('local', 'local', {});
  }

  private constructor(
    private readonly kind: string,
    private readonly location: string,
    private readonly given: Record<string, string | undefined>,
  ) {}

  /** @internal */
  public _settings(): StateBackendSettings {
    const settings = Object.entries(this.given).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return { kind: this.kind, location: this.location, settings: Object.fromEntries(settings) };
  }
}

markKind(StateBackend, 'StateBackend');

function checkAll<P extends object>(maker: string, props: P, checked: Checked<P>): void {
  const problems = new Problems(maker);
  requireProps(problems, props, 'cannot keep state');
  for (const [prop, form, need] of checked) {
    if (props[prop] !== undefined || need !== 'optional') checkText(problems, prop, props[prop], form);
  }
  problems.throwIfAny('cannot keep state');
}
