import { dirname, relative } from 'node:path';
import { publicExports } from './public-exports';

/**
 * JavaScript for a barrel that loads each file when one of its names is first read.
 *
 * `exports.X = void 0` stays in front, because Node finds the names for `import { X }` by reading the text.
 * @param first what is run before the first file is loaded
 */
export function lazyBarrel(barrel: string, first = ''): string {
  const values = publicExports(barrel).filter(({ kind }) => kind === 'value');
  return [
    '"use strict";',
    'Object.defineProperty(exports, "__esModule", { value: true });',
    ...values.map(({ name }) => `exports.${name} = void 0;`),
    `let first = () => { first = () => undefined; ${first} };`,
    'function lazy(name, load) {',
    '  Object.defineProperty(exports, name, {',
    '    enumerable: true,',
    '    configurable: true,',
    '    get() {',
    '      first();',
    '      const value = load();',
    '      // undefined means an import cycle is still loading: ask again next time',
    '      if (value !== undefined) Object.defineProperty(exports, name, { value, enumerable: true });',
    '      return value;',
    '    },',
    '  });',
    '}',
    ...values.map(
      ({ name, declaredAs, file }) => `lazy("${name}", () => require("${specifier(barrel, file)}").${declaredAs});`,
    ),
    '',
  ].join('\n');
}

function specifier(from: string, to: string): string {
  const path = relative(dirname(from), to).replace(/\\/g, '/').replace(/\.ts$/, '');
  return path.startsWith('.') ? path : `./${path}`;
}
