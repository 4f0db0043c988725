import { join } from 'node:path';
import { foldersIn, isFolder } from './folder';
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
  private readonly ownPrefix: string;
  private listed: Listing | undefined;

  constructor(
    private readonly folder: string,
    providerName: string,
  ) {
    this.ownPrefix = kebab(providerName);
  }

  /** The folders that may hold a type, likeliest first. */
  public foldersOf(kind: BindingKind, typeName: string): string[] {
    if (!/^[\w-]+$/.test(typeName)) return [];
    const whole = kebab(typeName);
    const candidates = kind === 'data source' ? [`data-${whole}`] : this.resourceFolders(whole);
    return candidates.map((name) => join(this.folder, name)).filter(isFolder);
  }

  public typesOf(kind: BindingKind): string[] {
    const listing = this.listing();
    if (listing.names.length > FEW) return namedTypes(listing, kind);
    return listing.names
      .flatMap((name) => this.saidBy(name) ?? [])
      .filter((said) => said.kind === kind)
      .map(({ typeName }) => typeName)
      .sort();
  }

  private resourceFolders(whole: string): string[] {
    const start = `${this.ownPrefix}-`;
    const short = whole.startsWith(start) ? whole.slice(start.length) : whole;
    return [...(RESERVED.test(short) ? [] : [short]), `${short}-resource`, ...(short === whole ? [] : [whole])];
  }

  /** One folder is read to see whether all are named by the whole type, as those of google-beta are. */
  private listing(): Listing {
    if (this.listed !== undefined) return this.listed;
    const names = foldersIn(this.folder).filter((name) => name !== PROVIDER_FOLDER);
    const sample = names.find((name) => !name.startsWith('data-') && !name.startsWith('ephemeral-'));
    const typeName = sample === undefined ? undefined : this.saidBy(sample)?.typeName;
    const isWhole = typeName !== undefined && kebab(typeName) === sample;
    this.listed = isWhole
      ? { names, dataPrefix: typeName.split('_')[0] ?? '', prefix: '' }
      : { names, dataPrefix: this.ownPrefix, prefix: `${this.ownPrefix}-` };
    return this.listed;
  }

  private saidBy(name: string): TypeIdentity | undefined {
    const files = findGeneratedFiles(join(this.folder, name));
    return files === undefined ? undefined : typeIdentity(readGeneratedCode(files));
  }
}

/** The folders of a binding, and what types begin with there. */
interface Listing {
  readonly names: readonly string[];
  /** Of resources; empty when folders are named by the whole type. */
  readonly prefix: string;
  readonly dataPrefix: string;
}

function namedTypes({ names, prefix, dataPrefix }: Listing, kind: BindingKind): string[] {
  const isData = (name: string) => name === `data-${dataPrefix}` || name.startsWith(`data-${dataPrefix}-`);
  return names
    .filter((name) => !name.startsWith(`ephemeral-${dataPrefix}-`) && isData(name) === (kind === 'data source'))
    .map((name) => (isData(name) ? name.slice('data-'.length) : `${prefix}${withoutEscape(name)}`).replace(/-/g, '_'))
    .sort();
}

function withoutEscape(name: string): string {
  const short = name.replace(/-resource$/, '');
  return RESERVED.test(short) ? short : name;
}

function kebab(typeName: string): string {
  return typeName.replace(/_/g, '-');
}
