import { createRequire } from 'node:module';

/**
 * cdktf loads `archiver` and its hundred files whenever it is loaded itself, a fifth of the start of an app, and never calls
 * it there: what packs an asset is a process of its own (`cdktf/lib/private/fs.js`). So the module is kept from loading
 * until somebody does ask it for something. Does nothing where cdktf is loaded already, or has it no more.
 */
export function deferArchiver(): void {
  const file = archiverOfCdktf();
  if (file === undefined || require.cache[file] !== undefined) return;
  const load = createRequire(file);
  const archiver = (): object => {
    if (require.cache[file] === deferred) delete require.cache[file];
    return load(file) as object;
  };
  const deferred = Object.assign(Object.create(Object.getPrototypeOf(module)) as NodeJS.Module, {
    id: file,
    filename: file,
    loaded: true,
    children: [],
    paths: [],
    exports: new Proxy(() => undefined, {
      apply: (_, self, args) => Reflect.apply(archiver() as () => unknown, self, args) as unknown,
      construct: (_, args) => Reflect.construct(archiver() as new () => object, args) as object,
      get: (_, name) => Reflect.get(archiver(), name) as unknown,
    }),
  });
  require.cache[file] = deferred;
}

function archiverOfCdktf(): string | undefined {
  try {
    return createRequire(require.resolve('cdktf')).resolve('archiver');
  } catch {
    return undefined;
  }
}
