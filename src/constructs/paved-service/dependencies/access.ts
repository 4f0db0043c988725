/** What a service may do with something it depends on. It is allowed that on this one thing, and nothing else. */
export enum Access {
  /** Buckets: read and list objects. */
  READ = 'read',
  /** Buckets: add objects, and neither read nor delete them. */
  WRITE = 'write',
  /** Buckets: read, list, add, replace and delete objects; old versions stay. */
  READ_WRITE = 'read-write',
  /** Queues: receive messages, and settle them. */
  CONSUME = 'consume',
  /** Queues and topics: send messages. */
  PUBLISH = 'publish',
  /** Queues: send and receive messages. */
  PUBLISH_AND_CONSUME = 'publish-and-consume',
  /** Buckets: old versions too, for good. Queues: what could not be handled too. Never how they are set up. */
  ADMINISTER = 'administer',
}
