import { formatCount } from "@/lib/format";

/** The text, or of an endless one the beginning and in words where the rest is. */
export function limitText(text: string, longest: number): string {
  const beyond = text.length - longest;
  if (beyond <= 0) return text;
  const rest = `${formatCount(beyond)} more characters are in the stack as a file`;
  return `${text.slice(0, longest)}… (${rest})`;
}
