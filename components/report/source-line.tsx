/** Where what stands below or above is from, when that is not the report XML. */
export function SourceLine({ words }: { words: string | null }) {
  return words && <p className="text-muted text-sm">{words}</p>;
}
