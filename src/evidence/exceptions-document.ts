import { PolicyException } from '../policy/exceptions/policy-exception';
import { DocumentHead } from './document-head';
import { jsonDocument, jsonLines } from './json-document';
import { SortedEvidence } from './sorted-evidence';

/** A finding that an exception covers. */
export interface ExceptedFinding {
  readonly state: string;
  readonly address: string;
  readonly path: string;
  readonly finding: string;
  readonly message: string;
}

/** An exception and what has become of it. How long it still holds depends on the day, and so is not written. */
export interface RecordedException extends PolicyException {
  readonly inUse: boolean;
  readonly findings: readonly ExceptedFinding[];
}

/** `exceptions.json`: schemas/roadbed-exceptions.schema.json. */
export interface ExceptionsDocument extends DocumentHead {
  readonly exceptions: readonly RecordedException[];
}

export function exceptionsJson({ exceptions, excepted }: SortedEvidence): Iterable<string> {
  const recorded = exceptions.map((exception): RecordedException => {
    const covered = excepted.get(exception.id) ?? [];
    const findings = covered.map(({ of: { facts }, result: { finding, message } }) => {
      const { state, address, path } = facts;
      return { state, address, path, finding, message };
    });
    const { id, rule, path, finding, reason, owner, approver, ticket, issued, expires } = exception;
    const { compensatingControl } = exception;
    const granted = { id, rule, path, finding, reason, owner, approver, ticket, issued, expires, compensatingControl };
    return { ...granted, inUse: covered.length > 0, findings };
  });
  return jsonDocument({}, { exceptions: jsonLines(recorded) });
}
