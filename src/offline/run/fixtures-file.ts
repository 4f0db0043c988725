import { existsSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { readReviewedFile } from '../../core/reviewed-file';
import { RoadbedError } from '../../core/validation';
import type { DataSourceAnswers } from '../stand-in';

/** What the world outside holds, as far as a plan depends on it. */
export interface Fixtures {
  /** Outputs of states that no stack of the app writes, by the name of the `terraform_remote_state`. */
  readonly remoteStates?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** What data sources answer, by type; the first whose `when` fits. */
  readonly dataSources?: Readonly<Record<string, readonly DataSourceFixture[]>>;
  /** Values of Terraform variables that have no default. */
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** One answer of a data source. */
export interface DataSourceFixture {
  /** Arguments that must be so; always, when left out. */
  readonly when?: Readonly<Record<string, unknown>>;
  readonly attributes: Readonly<Record<string, unknown>>;
}

export const FIXTURES_FILE = 'roadbed.fixtures.yaml';

const MAP = { type: 'object', additionalProperties: true } as const;

const KIND = {
  title: 'fixtures file',
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      remoteStates: { type: 'object', additionalProperties: MAP },
      dataSources: {
        type: 'object',
        additionalProperties: {
          type: 'array',
          description: 'a list of answers, each with attributes',
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['attributes'],
            properties: { when: MAP, attributes: MAP },
          },
        },
      },
      variables: MAP,
    },
  },
};

/** Reads the fixtures that the user names, or those of the directory when there are any. */
export function readFixtures(named: string | undefined, beside: string): Fixtures {
  if (named !== undefined && !existsSync(named)) {
    throw new RoadbedError('the fixtures cannot be read', [
      {
        message: `there is no file ${named}`,
        fix: `write it, or leave --fixtures out to use ${FIXTURES_FILE} when it is there`,
      },
    ]);
  }
  const path = named ?? beside;
  return existsSync(path) ? (readReviewedFile<Fixtures | null>(KIND, path) ?? {}) : {};
}

/** The fixtures as the stand-ins ask for them. */
export function dataSourceAnswers({ dataSources = {} }: Fixtures): DataSourceAnswers {
  return (typeName, config) =>
    dataSources[typeName]?.find(({ when = {} }) =>
      Object.entries(when).every(([name, value]) => isDeepStrictEqual(config[name], value)),
    )?.attributes;
}
