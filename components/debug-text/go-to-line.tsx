import { CarriedFields } from "@/components/filters/carried-fields";

type Props = {
  /** The page at its first line; the line is put into its address. */
  href: string;
  lines: number;
  /** Goes to a line without the server; null while only the server can. */
  onGo: ((line: number) => void) | null;
};

/** Goes to a line by its number. */
export function GoToLine({ href, lines, onGo }: Props) {
  const [path = "", query = ""] = href.split("?");
  return (
    <form
      action={`${path}#match`}
      onSubmit={(event) => {
        const line = Number(new FormData(event.currentTarget).get("line"));
        if (!onGo) return;
        event.preventDefault();
        if (line >= 1) onGo(Math.min(line, lines));
      }}
    >
      <CarriedFields query={query} />
      <input
        name="line"
        type="text"
        inputMode="numeric"
        pattern="[0-9]*"
        autoComplete="off"
        aria-label={`Go to line, 1 to ${lines}`}
        title="Go to line"
        placeholder="Line"
        className="h-8 w-18 rounded-md border border-control bg-surface px-2.5 text-sm max-md:h-10"
      />
    </form>
  );
}
