import { expect, test } from "vitest";
import { type AddressContext, notableAddress } from "@/lib/report/cause/notable-address";

const x64: AddressContext = { cpu: "x64", stackPointer: 0x00000047bfdeb660n };
const x86: AddressContext = { cpu: "x86", stackPointer: 0x001efcd8n };
const unknown: AddressContext = { cpu: null, stackPointer: null };

test.each([
  ["0x0", unknown, "null"],
  ["0x10", unknown, "near null"],
  ["0xffff", x64, "near null"],
  ["0x10000", x64, null],
  ["0x00007ff612345678", x64, null],
  ["0xffffffffffffffff", x64, "no address known, often a non-canonical pointer"],
  ["0xfffffffffffffff8", x64, "just below null"],
  ["0xfffffff8", x86, "just below null"],
  ["0xfffffff8", x64, null],
  // fills, also with the offset of a member
  ["0xcdcdcdcd", x86, "uninitialised memory of the debug heap"],
  ["0xdddddded", x86, "freed memory of the debug heap"],
  ["0xdddddddddddddded", x64, "freed memory of the debug heap"],
  ["0xfeeefeeefeeefeee", x64, "freed memory of the Windows heap"],
  ["0xfeeefeee", x86, "freed memory of the Windows heap"],
  ["0xabababababababab", x64, "guard bytes behind a block of the Windows heap"],
  ["0xbaadf00dbaadf015", x64, "uninitialised memory of the Windows heap"],
  ["0xcccccccccccccccc", x64, "uninitialised stack memory of a debug build"],
  ["0xe5e5e5e5e5e5e5e9", x64, "freed memory of Mozilla's allocator"],
  ["0xdeadbeef", unknown, "a value that marks invalid memory"],
  ["0xdddddddc", x86, null],
  // x64 only
  ["0x0000cfca5dcbbbf2", x64, "not a canonical address"],
  ["0x0000cfca5dcbbbf2", unknown, null],
  ["0x6c6c656820202020", x64, 'not a canonical address, the text "    hell"'],
  ["0xfffff80012345678", x64, "kernel memory"],
  // the stack
  ["0x00000047bfdeb000", x64, "near the stack pointer"],
  ["0x00000047bfeeb660", x64, "near the stack pointer"],
  ["0x00000047bfeeb661", x64, null],
  ["0x001e0000", x86, "near the stack pointer"],
])("%s of %o: %s", (address, context, words) => {
  expect(notableAddress(BigInt(address), context)).toBe(words);
});
