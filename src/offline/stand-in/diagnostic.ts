import { AttributePath, AttributePathMessage, pathMessage } from './attribute-path';

/** Something to tell the user about one argument of a resource. */
export interface Diagnostic {
  /** An error refuses the configuration; a warning says what the provider will refuse later. */
  readonly severity: 'error' | 'warning';
  readonly summary: string;
  readonly detail?: string;
  /** The argument it is about; Terraform then points at its line. */
  readonly path?: AttributePath;
}

export interface DiagnosticMessage {
  severity: number;
  summary: string;
  detail: string;
  attribute?: AttributePathMessage;
}

/** The diagnostic as the plugin protocol writes it. */
export function diagnosticMessage({ severity, summary, detail, path }: Diagnostic): DiagnosticMessage {
  return {
    severity: severity === 'error' ? 1 : 2,
    summary,
    detail: detail ?? '',
    ...(path === undefined || path.length === 0 ? {} : { attribute: pathMessage(path) }),
  };
}
