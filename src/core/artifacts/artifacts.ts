import { IConstruct } from 'constructs';
import { isInTree } from '../in-tree';

/** A file that a construct makes beside its Terraform. */
export interface Artifact {
  /** Its path below `artifacts/` of the output directory, with forward slashes. */
  readonly path: string;
  readonly content: string;
}

/** A file, and the construct that made it. */
interface Contribution {
  readonly construct: IConstruct;
  readonly artifact: Artifact;
}

const ARTIFACTS = Symbol.for('roadbed.Artifacts');

/** The files that the constructs of an app make beside their Terraform. */
export class Artifacts {
  /** The files of the app that a construct is in. */
  public static of(construct: IConstruct): Artifacts {
    const root = construct.node.root as IConstruct & { [ARTIFACTS]?: Artifacts };
    const existing = root[ARTIFACTS];
    if (existing !== undefined) return existing;
    const made = new Artifacts();
    Object.defineProperty(root, ARTIFACTS, { value: made });
    return made;
  }

  private readonly contributions: Contribution[] = [];

  private constructor() {}

  /** Adds a file. It is written while the construct is in the tree. */
  public add(construct: IConstruct, artifact: Artifact): void {
    this.contributions.push({ construct, artifact: Object.freeze(artifact) });
  }

  /** Every file, in order of path. Throws for two files of one path, which no construct makes. */
  public all(): Artifact[] {
    const byPath = new Map<string, Artifact>();
    for (const { construct, artifact } of this.contributions) {
      if (!isInTree(construct)) continue;
      if (byPath.has(artifact.path)) throw new Error(`two constructs write artifacts/${artifact.path}`);
      byPath.set(artifact.path, artifact);
    }
    return [...byPath.values()].sort((one, other) => (one.path < other.path ? -1 : 1));
  }
}
