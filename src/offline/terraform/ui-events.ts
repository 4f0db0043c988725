import { isRecord, recordOf } from '../../core/terraform/json-object';

/** What Terraform has to say, as its machine-readable output tells it. */
export interface TerraformDiagnostic {
  readonly severity: 'error' | 'warning';
  readonly summary: string;
  readonly detail: string;
  /** The resource that was being worked on, when there is one. */
  readonly address?: string;
  /** Where in the configuration. */
  readonly file?: string;
  readonly byte?: number;
}

/** The diagnostics among the lines of `-json` output; lines that are not JSON are passed over. */
export function diagnosticsIn(output: string): TerraformDiagnostic[] {
  return output.split('\n').flatMap((line) => {
    const event = line.includes('"diagnostic"') ? parse(line) : undefined;
    return isRecord(event) && event.type === 'diagnostic' ? [diagnosticOf(recordOf(event.diagnostic))] : [];
  });
}

function diagnosticOf(said: Readonly<Record<string, unknown>>): TerraformDiagnostic {
  const range = recordOf(said.range);
  const byte = recordOf(range.start).byte;
  return {
    severity: said.severity === 'warning' ? 'warning' : 'error',
    summary: String(said.summary ?? ''),
    detail: typeof said.detail === 'string' ? said.detail : '',
    ...(typeof said.address === 'string' && { address: said.address }),
    ...(typeof range.filename === 'string' && { file: range.filename }),
    ...(typeof byte === 'number' && { byte }),
  };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
