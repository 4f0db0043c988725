/** Where the depth of a queue that a service depends on is measured; known at synth, for it stands in a custom object. */
export type QueueSource =
  | { readonly cloud: 'aws'; readonly url: string; readonly region: string }
  | {
      readonly cloud: 'google';
      /** `projects/<project>/subscriptions/<name>`. */
      readonly subscription: string;
    };
