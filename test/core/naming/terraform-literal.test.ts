import * as fc from 'fast-check';
import { terraformLiteral } from '../../../src/core/naming';

/** How Terraform reads a quoted template that has no interpolation left (HCL, template literals). */
const readByTerraform = (text: string): string => text.replace(/\$\$\{/g, '\${').replace(/%%\{/g, '%{');

test('interpolates nothing', () => {
  expect(terraformLiteral('a ${b} %{c} $d 5 %')).toBe('a $${b} %%{c} $d 5 %');
});

test('Terraform reads it as it was written', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('${', '%{', '}', 'a', ' ')).map((pieces) => pieces.join('')),
      (text) => {
        const literal = terraformLiteral(text);
        expect(literal).not.toMatch(/(?<!\$)\$\{|(?<!%)%\{/);
        expect(readByTerraform(literal)).toBe(text);
      },
    ),
  );
});
