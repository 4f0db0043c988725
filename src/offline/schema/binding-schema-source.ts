import { join } from 'node:path';
import { findGeneratedFiles, GeneratedFiles, readGeneratedCode } from './generated-code';
import { InstalledBinding } from './installed-binding';
import { providerNameOf } from './provider-address';
import { readProvider } from './read-provider';
import { BindingKind, readType, TypeIdentity } from './read-type';
import { BlockSchema, TypeSchema } from './schema';
import { SchemaCache } from './schema-cache';
import { SchemaSource } from './schema-source';
import { TypeFolders } from './type-folders';
import { namingTheBinding, UnreadableBindingError } from './unreadable-binding';

/** The schemas of one provider, read from its bindings one folder at a time. */
export class BindingSchemaSource implements SchemaSource {
  public readonly address: string;
  public readonly version: string;
  public readonly origin: string;
  private readonly folder: string;
  private readonly folders: TypeFolders;
  private providerBlock: BlockSchema | undefined;
  private readonly types = new Map<string, TypeSchema | undefined>();

  constructor(
    binding: InstalledBinding,
    private readonly cache: SchemaCache,
  ) {
    this.address = binding.address;
    this.version = binding.version;
    this.origin = binding.origin;
    this.folder = binding.folder;
    this.folders = new TypeFolders(binding.folder, providerNameOf(binding.address));
  }

  public provider(): BlockSchema {
    this.providerBlock ??= this.readProviderBlock();
    return this.providerBlock;
  }

  public resource(typeName: string): TypeSchema | undefined {
    return this.type('resource', typeName);
  }

  public dataSource(typeName: string): TypeSchema | undefined {
    return this.type('data source', typeName);
  }

  public resourceTypes(): readonly string[] {
    return this.folders.typesOf('resource');
  }

  public dataSourceTypes(): readonly string[] {
    return this.folders.typesOf('data source');
  }

  private type(kind: BindingKind, typeName: string): TypeSchema | undefined {
    const key = `${kind} ${typeName}`;
    if (!this.types.has(key)) this.types.set(key, this.findType(kind, typeName));
    return this.types.get(key);
  }

  private findType(kind: BindingKind, typeName: string): TypeSchema | undefined {
    for (const folder of this.folders.foldersOf(kind, typeName)) {
      const found = this.read(folder, (code) => readType(code));
      if (found.kind === kind && found.typeName === typeName) return asTypeSchema(found);
    }
    return undefined;
  }

  private readProviderBlock(): BlockSchema {
    return this.read(join(this.folder, 'provider'), (code) => readProvider(code).block);
  }

  private read<T>(folder: string, reader: (code: string) => T): T {
    const name = folder.slice(this.folder.length + 1);
    return namingTheBinding(this.origin, name, () => {
      const files = findGeneratedFiles(folder);
      if (files === undefined) throw new UnreadableBindingError('no index.js and no index.ts');
      return this.cache.getOrRead<T>(this.cacheKey(name, files), () => reader(readGeneratedCode(files)));
    });
  }

  /** A package is known by its name and version, wherever it lies; generated bindings only by where they lie. */
  private cacheKey(name: string, { stamp }: GeneratedFiles): string[] {
    return [this.origin.startsWith('@') ? this.origin : this.folder, this.version, name, stamp];
  }
}

function asTypeSchema({ typeName, block, unknown }: TypeSchema & TypeIdentity): TypeSchema {
  return { typeName, block, ...(unknown === undefined ? {} : { unknown }) };
}
