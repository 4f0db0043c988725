import { ReviewedFileKind } from '../../../../core/reviewed-file';

/** What a release file says: for each service, and in it for each environment, the image that runs. */
export interface ReleasesContent {
  readonly releases: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The form of a release file; what an image must be is checked for images in code alike. */
export const RELEASES_FILE: ReviewedFileKind = {
  title: 'release file',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['releases'],
    properties: {
      releases: {
        type: 'object',
        description: 'a map of services',
        additionalProperties: {
          type: 'object',
          description: 'a map of environments to images',
          additionalProperties: { type: 'string', description: 'an image such as registry.example/checkout@sha256:…' },
        },
      },
    },
  },
};
