/** What one run of Terraform is given besides its arguments. */
export interface TerraformSurroundings {
  /** `TF_REATTACH_PROVIDERS`: where the stand-ins listen. */
  readonly reattach: string;
  /** A CLI configuration of ours: the user's may be absent, odd, or name mirrors and credentials. */
  readonly cliConfig: string;
  /** Where Terraform keeps what it would keep in `.terraform`. */
  readonly dataDirectory: string;
}

/**
 * Variables that steer Terraform, its network or its tracing: a plan must not depend on them. OpenTofu reads `TF_` too.
 */
const STEERING = /^(?:TF_|OTEL_|CHECKPOINT_|GIT_|(?:https?|all|no|ftp)_proxy$)/i;

/** Nothing listens on the discard port: whatever tries the network fails at once instead of reaching it. */
const NOWHERE = 'http://127.0.0.1:9';

/** The user's environment without what steers Terraform, with the stand-ins in place of providers and no network. */
export function terraformEnvironment(own: NodeJS.ProcessEnv, surroundings: TerraformSurroundings): NodeJS.ProcessEnv {
  const inherited = Object.entries(own).filter(([name]) => !STEERING.test(name));
  return {
    ...Object.fromEntries(inherited),
    TF_REATTACH_PROVIDERS: surroundings.reattach,
    TF_CLI_CONFIG_FILE: surroundings.cliConfig,
    TF_DATA_DIR: surroundings.dataDirectory,
    TF_IN_AUTOMATION: '1',
    TF_INPUT: '0',
    CHECKPOINT_DISABLE: '1',
    HTTP_PROXY: NOWHERE,
    HTTPS_PROXY: NOWHERE,
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_TERMINAL_PROMPT: '0',
  };
}

/** A CLI configuration that looks for provider binaries in an empty directory only: no registry, no mirror of the user's. */
export function cliConfiguration(emptyDirectory: string): string {
  return `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(emptyDirectory)}\n  }\n}\n`;
}
