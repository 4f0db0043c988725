import { readReviewedFile, ReviewedFileKind } from '../../core/reviewed-file';
import { PolicyException } from './policy-exception';

const text = (description: string): object => ({ type: 'string', description });

/** What an exceptions file may say; what the texts must be is checked for exceptions in code alike. */
const EXCEPTIONS_FILE: ReviewedFileKind = {
  title: 'exceptions file',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['exceptions'],
    properties: {
      exceptions: {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['id', 'rule', 'path', 'reason', 'owner', 'approver', 'ticket', 'issued', 'expires'],
          properties: {
            id: text('a text such as EXC-1'),
            rule: text('the id of a rule'),
            path: text('the path of a construct'),
            finding: text('the finding as the report names it'),
            reason: text('a text'),
            owner: text('a team or a person'),
            approver: text('a team or a person'),
            ticket: text('a text such as SEC-812'),
            issued: text('a day in quotes, such as "2026-11-25"'),
            expires: text('a day in quotes, such as "2026-11-25"'),
            compensatingControl: text('a text'),
          },
        },
      },
    },
  },
};

/** Exceptions from policy, as reviewed data. */
export class PolicyExceptions {
  /**
   * Reads exceptions from a YAML or JSON file that people review: `exceptions:` and a list of them. Throws one error that
   * lists all that is wrong with the file.
   * @param path relative to the working directory, or absolute
   */
  public static fromFile(path: string): PolicyException[] {
    return readReviewedFile<{ readonly exceptions: PolicyException[] }>(EXCEPTIONS_FILE, path).exceptions;
  }

  private constructor() {}
}
