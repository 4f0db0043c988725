/** A topic. */
export interface TopicProps {
  /**
   * The service of this environment that the topic belongs to, by its id: then none is made, and that one is shared.
   * @default - a topic of its own
   */
  readonly ownedBy?: string;
}
