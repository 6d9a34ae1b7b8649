import fc from "fast-check";
import { expect, test } from "vitest";
import { readVariable } from "@/lib/report/frames/value";

test.each([
  ["int argc", "int", "argc"],
  ["wchar_t ** argv", "wchar_t **", "argv"],
  ["wchar_t **argv", "wchar_t **", "argv"],
  [
    "class std::vector<int,std::allocator<int> > * ships",
    "class std::vector<int,std::allocator<int> > *",
    "ships",
  ],
  ["const Ship& ship", "const Ship&", "ship"],
  ["char buffer[16]", "char[16]", "buffer"],
  ["char [16] buffer", "char [16]", "buffer"],
  ["Mesh * this", "Mesh *", "this"],
  ["unsigned int", "unsigned int", null],
  ["argc", null, "argc"],
  ["void", "void", null],
  ["void (*)(int)", "void (*)(int)", null],
  ["  int\n argc ", "int", "argc"],
  ["", null, null],
  [null, null, null],
])("%j is of type %s, named %s", (variable, type, name) => {
  expect(readVariable({ variable, value: null })).toMatchObject({ type, name });
});

test.each([
  ["0n2", "2"],
  ["0n-5", "-5"],
  ["-0n5", "-5"],
  ["0n18446744073709551615", "18446744073709551615"],
  ["0n65 'A'", "65 'A'"],
  ["0y101", "5"],
  ["0t17", "15"],
  ["0y102", null],
  ["0n2.5", null],
  ["0x00597e98", null],
  ['0x00597e98 "0n2"', null],
  ["42", null],
  ["0n", null],
  ["", null],
  [null, null],
])("the value %j reads %s", (value, reading) => {
  expect(readVariable({ variable: null, value })).toMatchObject({ value, reading });
});

test("never throws, and is done with a megabyte at once", () => {
  const text = fc.option(fc.string({ unit: "binary" }));
  fc.assert(
    fc.property(text, text, (variable, value) => {
      expect(readVariable({ variable, value }).value).toBe(value);
    }),
  );
  for (const hostile of ["a ".repeat(5e5), "[".repeat(1e6), "* ".repeat(2000), "0n".repeat(5e5)]) {
    readVariable({ variable: hostile, value: hostile });
  }
});
