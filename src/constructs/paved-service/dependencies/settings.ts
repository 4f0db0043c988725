import { Access } from './access';
import { BucketProps } from './bucket/bucket-props';
import { CacheProps, PostgresProps } from './data-props';
import { ExternalDependency } from './external';
import { QueueProps } from './queue/queue-props';
import { SecretProps } from './secret/secret-props';
import { TopicProps } from './topic/topic-props';

/** What a dependency is, as its maker was told. */
export type DependencySettings =
  | { readonly kind: 'service'; readonly team?: string }
  | { readonly kind: 'external'; readonly external: ExternalDependency }
  | { readonly kind: 'bucket'; readonly access: Access; readonly props: BucketProps }
  | { readonly kind: 'queue'; readonly access: Access; readonly props: QueueProps }
  | { readonly kind: 'topic'; readonly access: Access; readonly props: TopicProps }
  | { readonly kind: 'secret'; readonly props: SecretProps }
  | { readonly kind: 'postgres'; readonly props: PostgresProps }
  | { readonly kind: 'cache'; readonly props: CacheProps };

/** A kind of thing that a service can depend on. */
export type DependencyKind = DependencySettings['kind'];

/** What can be asked of each kind of thing that is accessed through the cloud. */
export const ACCESS_OF_KIND = {
  bucket: [Access.READ, Access.WRITE, Access.READ_WRITE, Access.ADMINISTER],
  queue: [Access.CONSUME, Access.PUBLISH, Access.PUBLISH_AND_CONSUME, Access.ADMINISTER],
  topic: [Access.PUBLISH],
} as const satisfies Partial<Record<DependencyKind, readonly Access[]>>;
