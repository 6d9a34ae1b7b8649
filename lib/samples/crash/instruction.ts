import { hex } from "@/lib/samples/crash/hex";
import type { Fault } from "@/lib/samples/recipes/fault";

/** The faulting instruction as a disassembler shows it, and the register values it implies. */
export type Instruction = { bytes: string; text: string; registers: Record<string, string> };

const raised = { bytes: "0f1f440000", text: "nop     dword ptr [rax+rax]", registers: {} };

const byCode: Readonly<Record<string, Instruction>> = {
  c0000094: { bytes: "f7f9", text: "idiv    eax,ecx", registers: { rcx: "0" } },
  c0000409: { bytes: "cd29", text: "int     29h", registers: { rcx: "7" } },
  c0000374: { bytes: "eb00", text: "jmp     ntdll!RtlReportFatalFailure+0xb", registers: {} },
  c00000fd: { bytes: "4157", text: "push    r15", registers: {} },
  "80000003": { bytes: "cc", text: "int     3", registers: {} },
  e06d7363: raised,
  "0eedfade": raised,
  e0434352: { bytes: "8b4c2454", text: "mov     ecx,dword ptr [esp+54h]", registers: {} },
};

/** What the processor was about to do when this fault came, on x64 or x86. */
export function instructionOf(fault: Fault, wide: boolean): Instruction {
  const known = byCode[fault.code];
  if (known) return known;
  if (fault.access === "execute") return { bytes: "??", text: "???", registers: {} };
  return memoryInstruction(fault, wide);
}

/** `mov` through a register that is null, freed, or points to the address itself. */
function memoryInstruction(fault: Fault, wide: boolean): Instruction {
  const address = fault.address ?? 0;
  const nearNull = typeof address === "number" && address < 0x1000;
  const way = nearNull ? address : 0;
  const held = nearNull ? "0" : typeof address === "number" ? hex(address) : address;
  // The processor reports ffffffffffffffff for every address that is not canonical.
  const base = held === "ffffffffffffffff" ? "feeefeeefeeefeee" : held;
  const opcode = (wide ? "48" : "") + (fault.access === "write" ? "89" : "8b");
  const size = wide ? "qword" : "dword";
  const [pointer, value] = wide ? ["rcx", "rax"] : ["ecx", "eax"];
  const operand = `${size} ptr [${pointer}${way === 0 ? "" : `+${assemblerHex(way)}`}]`;
  const wanted = typeof address === "string" ? base : hex(address, wide ? 16 : 8);
  const shown = wide ? `${wanted.slice(0, 8)}\`${wanted.slice(8)}` : wanted;
  const seen = `${wide ? "ds:" : "ds:002b:"}${shown}=${"?".repeat(wide ? 16 : 8)}`;
  const operands = fault.access === "write" ? `${operand},${value}` : `${value},${operand}`;
  return {
    bytes: opcode + addressing(way),
    text: `mov     ${operands} ${seen}`,
    registers: { rcx: base },
  };
}

/** The bytes after the opcode: [rcx], [rcx+disp8] or [rcx+disp32], with rax as the other side. */
function addressing(way: number): string {
  if (way === 0) return "01";
  if (way < 0x80) return `41${hex(way, 2)}`;
  const digits = hex(way, 8);
  return `81${digits.slice(6)}${digits.slice(4, 6)}${digits.slice(2, 4)}${digits.slice(0, 2)}`;
}

function assemblerHex(value: number): string {
  const digits = hex(value).toUpperCase();
  return value < 10 ? digits : `${/^[A-F]/.test(digits) ? "0" : ""}${digits}h`;
}
