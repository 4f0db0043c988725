/** Said by every document of the bundle: a synth cannot know what is deployed. */
export const INTENDED = 'intended configuration as it was synthesized, not deployed state';

/** Version of the shape of Roadbed's own documents. Within it members may be added; none is removed or changes its meaning. */
export const FORMAT_VERSION = '1.0';

/** What every JSON document of Roadbed's own begins with. */
export interface DocumentHead {
  readonly formatVersion: string;
  /** What the document is evidence of, and what not. */
  readonly shows: string;
}

export const DOCUMENT_HEAD: DocumentHead = { formatVersion: FORMAT_VERSION, shows: INTENDED };
