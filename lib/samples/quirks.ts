export type Generation = "V1a" | "V1b" | "V2" | "V3";

/** The forms in which `received` has been seen, or may come (domain notes 4.8). */
export type DateForm =
  | "iso"
  | "iso without zone"
  | "spaced"
  | "offset"
  | "seconds"
  | "milliseconds";

/** In what odd but legal way one notification differs from the plainest form. */
export type Quirks = {
  generation: Generation;
  textIds: boolean;
  received: DateForm;
  reportXml: "full" | "crashing thread only" | "none" | "empty";
  debuggerText: "full" | "none" | "empty" | "inside the XML";
  oneLine: boolean;
  looseSymbols: boolean;
  oddThreads: boolean;
  nullPerson: boolean;
  /** A field that no version of the documentation mentions. */
  unknownField: boolean;
};

const plain: Quirks = {
  generation: "V1a",
  textIds: false,
  received: "iso",
  reportXml: "full",
  debuggerText: "full",
  oneLine: false,
  looseSymbols: false,
  oddThreads: false,
  nullPerson: false,
  unknownField: false,
};

// Which quirk every sixtieth report has, by its place among sixty.
const schedule: Readonly<Record<number, Partial<Quirks>>> = {
  2: { received: "iso without zone" },
  5: { reportXml: "crashing thread only", debuggerText: "none" },
  7: { textIds: true },
  9: { generation: "V3" },
  11: { oneLine: true },
  13: { received: "offset" },
  14: { reportXml: "none" },
  17: { nullPerson: true },
  19: { debuggerText: "inside the XML" },
  22: { looseSymbols: true },
  23: { generation: "V1b" },
  26: { received: "spaced", textIds: true },
  28: { debuggerText: "empty" },
  31: { generation: "V2" },
  33: { oddThreads: true },
  36: { reportXml: "crashing thread only" },
  38: { received: "seconds" },
  40: { unknownField: true },
  43: { reportXml: "none", debuggerText: "none" },
  46: { generation: "V3", unknownField: true },
  48: { nullPerson: true, oddThreads: true },
  50: { received: "milliseconds" },
  52: { reportXml: "empty", debuggerText: "empty" },
  55: { generation: "V1b", oneLine: true },
  57: { debuggerText: "none" },
};

/** The quirks of the report at a place in the run. Rare groups stay plain, so that one can see them. */
export function quirksAt(index: number, rareGroup: boolean): Quirks {
  return rareGroup ? plain : { ...plain, ...schedule[index % 60] };
}
