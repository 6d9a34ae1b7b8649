import { Payload } from "@/lib/ingest/payload";

/** More than any name or address has: in all ways to write it, it has to be looked for in each text. */
const LONGEST = 500;
const SHORTEST = 3;

/** A number with fewer digits is a line, a size or an id somewhere. */
const FEWEST_DIGITS = 7;

/** What bodies are written with: in the place of one of these words no body could be read any more. */
const WORDS_OF_THE_FORMAT = new Set(
  [
    ...Object.keys(Payload.shape),
    ..."true false null undefined unknown amp quot apos cdata xml version encoding utf".split(" "),
    // The elements of report XML, and what callstacks of V3 name.
    ..."report process exception threads thread frame symbol file line offset module modules".split(
      " ",
    ),
    ..."address checksum code count current debugguid description event explanation feedback".split(
      " ",
    ),
    ..."fileversion framecount func name numloaded order path productversion registers".split(" "),
    ..."symbolsloaded timedatestamp title functionname filename linenumber".split(" "),
  ].map((word) => word.toLowerCase()),
);

/**
 * Why a value cannot be looked for in every text and taken out of it, in a sentence; null when it can. It
 * is taken out wherever it stands as a word, so it must be one that stands for a person.
 */
export function valueProblem(value: string): string | null {
  if (value.trim() !== value || value === "") return "Write a name, an e-mail or an IP address.";
  if ([...value].length < SHORTEST) {
    return `A value of fewer than ${SHORTEST} characters would be found in every text.`;
  }
  if (value.length > LONGEST) return `It is longer than ${LONGEST} characters.`;
  if (!/[\p{L}\p{N}]/u.test(value)) return "Without a letter or a digit it names nobody.";
  if (/^[\d\s.,_-]+$/.test(value) && countDigits(value) < FEWEST_DIGITS && !isAddress(value)) {
    return `A number of fewer than ${FEWEST_DIGITS} digits is a line, a size or an id somewhere.`;
  }
  if (WORDS_OF_THE_FORMAT.has(value.toLowerCase())) {
    return `“${value}” is a word that reports are written with: without it none could be read.`;
  }
  return null;
}

function countDigits(value: string): number {
  return value.replaceAll(/\D/g, "").length;
}

/** An IPv4 address may have few digits. */
function isAddress(value: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(value);
}
