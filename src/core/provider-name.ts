/** A Terraform provider that Roadbed uses. */
export enum ProviderName {
  /** `hashicorp/aws`. */
  AWS = 'aws',
  /** `DataDog/datadog`. */
  DATADOG = 'datadog',
  /** `hashicorp/google`. */
  GOOGLE = 'google',
  /** `hashicorp/kubernetes`. */
  KUBERNETES = 'kubernetes',
}
