import { DNS_LABEL, DNS_LABEL_FROM_LETTER } from '../../../core/naming';
import { checkText, markKind, Problems } from '../../../core/validation';
import { Access } from './access';
import { BucketProps } from './bucket/bucket-props';
import { checkCacheProps, checkDataName, checkPostgresProps } from './check-data';
import { checkAccess, checkBucket, checkName, checkQueue, checkSecret, checkTopic } from './check-settings';
import { CacheProps, PostgresProps } from './data-props';
import { checkedExternal } from './external';
import { ExternalDependencyProps } from './external-props';
import { QueueProps } from './queue/queue-props';
import { SecretProps } from './secret/secret-props';
import { DependencySettings } from './settings';
import { TopicProps } from './topic/topic-props';

/**
 * Something a service needs to do its work. It is made where the service runs, the network lets the service reach it, its
 * identity may do with it what was asked, and environment variables say where it is.
 */
export class Dependency {
  /**
   * Another service of the same environment, of any team. Its address is given as `<NAME>_URL`.
   * @param name its id
   * @param team the team it is of; needed for the address of a service that another app makes
   */
  public static service(name: string, team?: string): Dependency {
    const problems = new Problems('Dependency.service');
    checkText(problems, 'name', name, DNS_LABEL_FROM_LETTER);
    if (team !== undefined) checkText(problems, 'team', team, DNS_LABEL);
    problems.throwIfAny('cannot name a service');
    return new Dependency(name, { kind: 'service', team });
  }

  /**
   * Something outside of the cluster, such as the API of a supplier.
   * @param name what you call it: lower-case letters, digits and hyphens
   */
  public static external(name: string, props: ExternalDependencyProps): Dependency {
    return new Dependency(name, { kind: 'external', external: checkedExternal(name, props) });
  }

  /**
   * A bucket for objects: S3, or Cloud Storage. `<NAME>_BUCKET_NAME` and `<NAME>_BUCKET_URL` (`s3://…`, `gs://…`) say where.
   * @param name what the service calls it: lower-case letters, digits and hyphens, at most 40
   * @param access what the service does with it: READ, WRITE, READ_WRITE (the default) or ADMINISTER
   */
  public static bucket(name: string, access: Access = Access.READ_WRITE, props: BucketProps = {}): Dependency {
    const problems = new Problems('Dependency.bucket');
    checkName(problems, name);
    checkAccess(problems, 'bucket', access);
    checkBucket(problems, props);
    problems.throwIfAny('cannot be asked for');
    return new Dependency(name, { kind: 'bucket', access, props: { ...props } });
  }

  /**
   * A queue of messages, each for one worker, with its dead letters: SQS, or a topic and a subscription of Pub/Sub.
   * `<NAME>_QUEUE_URL` says where on AWS, `<NAME>_QUEUE_TOPIC` and `<NAME>_QUEUE_SUBSCRIPTION` on Google Cloud.
   * @param name what the service calls it: lower-case letters, digits and hyphens, at most 40
   * @param access what the service does with it: CONSUME (the default), PUBLISH, PUBLISH_AND_CONSUME or ADMINISTER
   */
  public static queue(name: string, access: Access = Access.CONSUME, props: QueueProps = {}): Dependency {
    const problems = new Problems('Dependency.queue');
    checkName(problems, name);
    checkAccess(problems, 'queue', access);
    checkQueue(problems, props);
    problems.throwIfAny('cannot be asked for');
    return new Dependency(name, { kind: 'queue', access, props: { ...props } });
  }

  /**
   * A topic, whose messages go to everybody who subscribed: SNS, or Pub/Sub. `<NAME>_TOPIC_ID` says where: its ARN, or its
   * resource name.
   * @param name what the service calls it: lower-case letters, digits and hyphens, at most 40
   * @param access what the service does with it: PUBLISH
   */
  public static topic(name: string, access: Access = Access.PUBLISH, props: TopicProps = {}): Dependency {
    const problems = new Problems('Dependency.topic');
    checkName(problems, name);
    checkAccess(problems, 'topic', access);
    checkTopic(problems, props);
    problems.throwIfAny('cannot be asked for');
    return new Dependency(name, { kind: 'topic', access, props: { ...props } });
  }

  /**
   * A secret that somebody keeps in the platform's secret store. It arrives as a file, and `<NAME>_FILE` or `<NAME>_<KEY>_FILE`
   * say where; as variables, in `<NAME>` or `<NAME>_<KEY>`. Its value never stands in the code, the Terraform or the state.
   * @param name what the service calls it: lower-case letters, digits and hyphens, at most 40
   */
  public static secret(name: string, props: SecretProps = {}): Dependency {
    const problems = new Problems('Dependency.secret');
    checkName(problems, name);
    checkSecret(problems, props);
    problems.throwIfAny('cannot be asked for');
    return new Dependency(name, { kind: 'secret', props: { ...props } });
  }

  /**
   * A PostgreSQL database of the service's own: private, encrypted, backed up, and entered by the service's identity
   * without a password, unless it is asked for. `<NAME>_HOST`, `_PORT`, `_DATABASE`, `_USER` and `_SSLMODE` say where.
   * @param name what the service calls it, such as `orders`: at most 32 characters; it also names the database
   */
  public static postgres(name: string, props: PostgresProps = {}): Dependency {
    const problems = new Problems('Dependency.postgres');
    checkDataName(problems, name);
    checkPostgresProps(problems, props);
    problems.throwIfAny('cannot be asked for');
    return new Dependency(name, { kind: 'postgres', props: { ...props } });
  }

  /**
   * A cache of the service's own, which speaks the protocol of Redis: private, encrypted, and entered by the service's
   * identity. `<NAME>_HOST`, `_PORT`, `_USER`, `_TLS` and `_CACHE` say where.
   * @param name what the service calls it, such as `sessions`: at most 32 characters
   */
  public static cache(name: string, props: CacheProps = {}): Dependency {
    const problems = new Problems('Dependency.cache');
    checkDataName(problems, name);
    checkCacheProps(problems, props);
    problems.throwIfAny('cannot be asked for');
    return new Dependency(name, { kind: 'cache', props: { ...props } });
  }

  /** What it is: `service`, `external`, `bucket`, `queue`, `topic`, `secret`, `postgres` or `cache`. */
  public readonly kind: string;

  private constructor(
    /** What it is called. */
    public readonly name: string,
    /** @internal */
    public readonly _settings: DependencySettings,
  ) {
    this.kind = _settings.kind;
  }
}

markKind(Dependency, 'Dependency');
