import { DNS_LABEL, DNS_LABEL_FROM_LETTER } from '../../../core/naming';
import { checkText, markKind, Problems } from '../../../core/validation';
import { checkedExternal, ExternalDependency } from './external';
import { ExternalDependencyProps } from './external-props';

/** Something a service needs to do its work. The network lets it reach these and nothing else. */
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
    return new Dependency('service', name, { team });
  }

  /**
   * Something outside of the cluster, such as the API of a supplier.
   * @param name what you call it: lower-case letters, digits and hyphens
   */
  public static external(name: string, props: ExternalDependencyProps): Dependency {
    return new Dependency('external', name, { external: checkedExternal(name, props) });
  }

  /** @internal */
  public readonly _team?: string;
  /** @internal */
  public readonly _external?: ExternalDependency;

  private constructor(
    /** What it is: `service` or `external`. */
    public readonly kind: string,
    /** What it is called. */
    public readonly name: string,
    more: { readonly team?: string; readonly external?: ExternalDependency },
  ) {
    this._team = more.team;
    this._external = more.external;
  }
}

markKind(Dependency, 'Dependency');
