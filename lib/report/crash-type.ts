/**
 * BugSplat's crash types, from its public API client and documentation (BugSplat-Git/
 * bugsplat-js-api-client, bugsplat-docs). 5 is the id at upload, 6 the one that is stored.
 */
export const CRASH_TYPES: Record<number, string> = {
  0: "Unknown",
  1: "Windows",
  2: ".NET (legacy)",
  4: "Java",
  5: "Crashpad",
  6: "Crashpad",
  8: ".NET Framework",
  12: "Unity (legacy)",
  13: "macOS",
  14: "JavaScript",
  15: "Unity native",
  16: "Unreal (Linux)",
  17: "Unreal (Windows)",
  18: ".NET",
  19: "Angular",
  20: "Node.js",
  21: "XML report",
  22: "Electron",
  23: "Python",
  24: "Unity",
  25: "AddressSanitizer",
  26: "iOS",
  27: "Xbox",
  28: "PlayStation 4",
  29: "PlayStation 5",
  30: "PlayStation",
  33: "Unreal (macOS)",
  35: "Nintendo Switch 2",
  36: "User feedback",
  37: "Android ANR",
};

/** The type of what a user sent without a crash. */
export const USER_FEEDBACK = 36;

/** What to call a report's platform: BugSplat's own word for it, else its type, else its number. */
export function platformLabel(crashTypeId: number | null, platform: string | null): string | null {
  if (platform) return platform;
  if (crashTypeId === null) return null;
  return CRASH_TYPES[crashTypeId] ?? `Type ${crashTypeId}`;
}
