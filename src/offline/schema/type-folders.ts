import { join } from 'node:path';
import { foldersIn } from './folder';
import { findGeneratedFiles, readGeneratedCode } from './generated-code';
import { BindingKind, typeIdentity, TypeIdentity } from './read-type';

const PROVIDER_FOLDER = 'provider';

/** A provider with this few types may name them freely, and reading what each folder says of itself takes no time. */
const FEW = 64;

/** Names that the generator may not use as a namespace; it adds `-resource` to them. */
const RESERVED =
  /^(string|object|function|implements|interface|let|package|private|protected|public|static|yield|await|license|version|index|provider)$/;

/**
 * Which folder of a binding holds which type, told from the folders' names alone: `s3-bucket` is `aws_s3_bucket`, and
 * `data-aws-ami` the data source `aws_ami`. What a folder holds is verified when it is read.
 */
export class TypeFolders {
  private readonly names: ReadonlySet<string>;
  /** What type names begin with; undefined when folders are named by the whole type. */
  private readonly prefix: string | undefined;
  private readonly dataPrefix: string;

  constructor(
    private readonly folder: string,
    providerName: string,
  ) {
    this.names = new Set(foldersIn(folder).filter((name) => name !== PROVIDER_FOLDER));
    const sample = [...this.names].find((name) => !name.startsWith('data-') && !name.startsWith('ephemeral-'));
    const sampled = sample === undefined ? undefined : this.saidBy(sample)?.typeName;
    const isWhole = sample !== undefined && sampled !== undefined && kebab(sampled) === sample;
    const ownPrefix = kebab(providerName);
    this.prefix = isWhole ? undefined : ownPrefix;
    this.dataPrefix = isWhole ? (sampled.split('_')[0] ?? ownPrefix) : ownPrefix;
  }

  /** The folders that may hold a type, likeliest first. */
  public foldersOf(kind: BindingKind, typeName: string): string[] {
    const whole = kebab(typeName);
    const candidates = kind === 'data source' ? [`data-${whole}`] : this.resourceFolders(whole);
    return candidates.filter((name) => this.names.has(name)).map((name) => join(this.folder, name));
  }

  public typesOf(kind: BindingKind): string[] {
    if (this.names.size > FEW) return this.namedTypesOf(kind);
    return [...this.names]
      .flatMap((name) => this.saidBy(name) ?? [])
      .filter((said) => said.kind === kind)
      .map(({ typeName }) => typeName)
      .sort();
  }

  private namedTypesOf(kind: BindingKind): string[] {
    return [...this.names]
      .filter((name) => !name.startsWith(`ephemeral-${this.dataPrefix}-`))
      .filter((name) => this.isData(name) === (kind === 'data source'))
      .map((name) => this.typeNamed(name))
      .sort();
  }

  private resourceFolders(whole: string): string[] {
    const start = `${this.prefix}-`;
    const short = this.prefix !== undefined && whole.startsWith(start) ? whole.slice(start.length) : whole;
    return [...(RESERVED.test(short) ? [] : [short]), `${short}-resource`, ...(short === whole ? [] : [whole])];
  }

  private isData(name: string): boolean {
    return name === `data-${this.dataPrefix}` || name.startsWith(`data-${this.dataPrefix}-`);
  }

  private typeNamed(name: string): string {
    if (this.isData(name)) return name.slice('data-'.length).replace(/-/g, '_');
    const short =
      name.endsWith('-resource') && RESERVED.test(name.slice(0, -'-resource'.length))
        ? name.slice(0, -'-resource'.length)
        : name;
    return (this.prefix === undefined ? short : `${this.prefix}-${short}`).replace(/-/g, '_');
  }

  private saidBy(name: string): TypeIdentity | undefined {
    const files = findGeneratedFiles(join(this.folder, name));
    return files === undefined ? undefined : typeIdentity(readGeneratedCode(files));
  }
}

function kebab(typeName: string): string {
  return typeName.replace(/_/g, '-');
}
