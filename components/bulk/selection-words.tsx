import { Fragment } from "react";
import { OutsideText } from "@/components/ui/outside-text";
import type { Filters } from "@/lib/filters";
import { formatPeriod } from "@/lib/format";

const LONGEST = 300;

type Props = { filters: Filters; timeZone: string };

/** Which groups a list has, in words: "open · application Render · last 30 days". */
export function SelectionWords({ filters, timeZone }: Props) {
  const { status, database, app, version, q, period } = filters;
  const parts = [
    { name: "", value: status ?? "in any state" },
    { name: "database", value: database.join(", ") },
    { name: "application", value: app.join(", ") },
    { name: "version", value: version.join(", ") },
    { name: "search", value: q },
    { name: "", value: formatPeriod(period, timeZone) },
  ].filter(({ value }) => value !== "");
  return parts.map(({ name, value }, at) => (
    <Fragment key={name || value}>
      {at > 0 && " · "}
      {name} <OutsideText value={value.slice(0, LONGEST)} />
    </Fragment>
  ));
}
