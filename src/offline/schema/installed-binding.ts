/** Bindings of one provider on this machine. */
export interface InstalledBinding {
  /** Fully qualified, as the binding says it. */
  readonly address: string;
  /** Version of the provider; empty where the binding does not say. */
  readonly version: string;
  /** `@cdktf/provider-aws@21.22.1`, or the folder below `.gen`. */
  readonly origin: string;
  /** Folder with one folder per type. */
  readonly folder: string;
}
