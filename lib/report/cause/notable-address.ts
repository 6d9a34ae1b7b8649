import { FILL_PATTERNS } from "@/lib/report/cause/fill-patterns";
import type { Cpu } from "@/lib/report/registers/cpu";

/** What is known of the process beside the address. */
export interface AddressContext {
  /** Null when the processor is not known; then nothing is said that depends on it. */
  cpu: Cpu | null;
  stackPointer: bigint | null;
}

/** No program maps its first 64 KB: Windows reserves them, Linux by vm.mmap_min_addr. */
const NEAR = 0x10000n;
/** How far behind a pattern an access to a member of the object it stands for is looked for. */
const MEMBER = 0x1000n;
const BELOW_STACK = 0x10000n;
const ABOVE_STACK = 0x100000n;

type Notion = (address: bigint, context: AddressContext) => string | null;

const POINTER_NOTIONS: readonly Notion[] = [fillPattern, notCanonical, nearStack];

/** What an address that a program failed to use tells: "near null"; null when nothing. */
export function notableAddress(address: bigint, context: AddressContext): string | null {
  return nearNull(address, context) ?? firstNotion(address, context);
}

/** What a value that may be an address tells. That it is small or just below null tells nothing. */
export function notablePointer(value: bigint, context: AddressContext): string | null {
  return nearNull(value, context) ? null : firstNotion(value, context);
}

function firstNotion(address: bigint, context: AddressContext): string | null {
  for (const notion of POINTER_NOTIONS) {
    const words = notion(address, context);
    if (words) return words;
  }
  return null;
}

function nearNull(address: bigint, { cpu }: AddressContext): string | null {
  if (address === 0n) return "null";
  if (address < NEAR) return "near null";
  // x64 gives no address for a general protection fault, and Windows then reports this one; see
  // represents_general_protection_fault in rust-minidump's processor.rs.
  if (address === 0xffff_ffff_ffff_ffffn && cpu !== "arm64") {
    return "no address known, often a non-canonical pointer";
  }
  const top = address > 0xffff_ffffn ? 2n ** 64n : 2n ** 32n;
  if (top - address > NEAR || (top === 2n ** 32n && cpu !== "x86" && cpu !== "arm")) return null;
  return "just below null";
}

function fillPattern(address: bigint): string | null {
  for (const [pattern, words] of FILL_PATTERNS) {
    const half = BigInt(pattern);
    const starts = [half, (half << 32n) | half];
    if (starts.some((start) => address >= start && address - start < MEMBER)) return words;
  }
  return null;
}

/** Bits 47 to 63 of an x64 address are equal: Intel SDM 1, 3.3.7.1. Other values can be text. */
function notCanonical(address: bigint, { cpu }: AddressContext): string | null {
  if (cpu !== "x64" || address > 0xffff_ffff_ffff_ffffn) return null;
  const high = address >> 47n;
  if (high === 0n) return null;
  if (high === 0x1ffffn) return "kernel memory";
  const text = asText(address);
  return text === null ? "not a canonical address" : `not a canonical address, the text "${text}"`;
}

/** The bytes of an address as letters, when something wrote text over a pointer. */
function asText(address: bigint): string | null {
  const bytes = Array.from({ length: 8 }, (_, at) => Number((address >> BigInt(at * 8)) & 0xffn));
  const printable = bytes.every((byte) => byte >= 0x20 && byte < 0x7f);
  return printable ? String.fromCharCode(...bytes) : null;
}

function nearStack(address: bigint, { stackPointer }: AddressContext): string | null {
  if (!stackPointer || address < stackPointer - BELOW_STACK) return null;
  return address <= stackPointer + ABOVE_STACK ? "near the stack pointer" : null;
}
