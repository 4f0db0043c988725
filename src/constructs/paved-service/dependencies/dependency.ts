import { DNS_LABEL_FROM_LETTER } from '../../../core/naming';
import { checkText, markKind, Problems } from '../../../core/validation';
import { checkCacheProps, checkDataName, checkPostgresProps } from './check-data';
import { CacheProps, PostgresProps } from './data-props';

/** What a dependency asks for, by its kind. */
export type DependencyRequest =
  | { readonly kind: 'service' }
  | { readonly kind: 'postgres'; readonly props: PostgresProps }
  | { readonly kind: 'cache'; readonly props: CacheProps };

/** Something a service needs to do its work. The network lets it reach these and nothing else. */
export class Dependency {
  /**
   * Another service of the same environment, of any team.
   * @param name its id
   */
  public static service(name: string): Dependency {
    const problems = new Problems('Dependency.service');
    checkText(problems, 'name', name, DNS_LABEL_FROM_LETTER);
    problems.throwIfAny('cannot name a service');
    return new Dependency(name, { kind: 'service' });
  }

  /**
   * A PostgreSQL database of the service's own: private, encrypted, backed up, and entered by the service's identity
   * without a password. The service finds it by `<NAME>_HOST`, `_PORT`, `_DATABASE`, `_USER` and `_SSLMODE`.
   * @param name what the service calls it, such as `orders`: at most 32 characters; it also names the database
   */
  public static postgres(name: string, props: PostgresProps = {}): Dependency {
    const problems = new Problems('Dependency.postgres');
    checkDataName(problems, name);
    checkPostgresProps(problems, props);
    problems.throwIfAny('cannot name a database');
    return new Dependency(name, { kind: 'postgres', props });
  }

  /**
   * A cache of the service's own, which speaks the protocol of Redis: private, encrypted, and entered by the service's
   * identity. The service finds it by `<NAME>_HOST`, `_PORT`, `_USER`, `_TLS` and `_CACHE`.
   * @param name what the service calls it, such as `sessions`: at most 32 characters
   */
  public static cache(name: string, props: CacheProps = {}): Dependency {
    const problems = new Problems('Dependency.cache');
    checkDataName(problems, name);
    checkCacheProps(problems, props);
    problems.throwIfAny('cannot name a cache');
    return new Dependency(name, { kind: 'cache', props });
  }

  private constructor(
    /** What it is called. */
    public readonly name: string,
    /** @internal */
    public readonly _request: DependencyRequest,
  ) {}
}

markKind(Dependency, 'Dependency');
