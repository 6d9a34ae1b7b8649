import { OutsideText } from "@/components/ui/outside-text";
import type { FoundPerson } from "@/lib/forget/find-person";
import {
  formatBytes,
  formatCount,
  formatDuration,
  formatInstant,
  formatQuantity,
} from "@/lib/format";

type Props = { found: FoundPerson; timeZone: string };

/** What there is of a person, and what deleting it would do. */
export function FoundPersonView({ found, timeZone }: Props) {
  return (
    <>
      <FoundReports found={found} timeZone={timeZone} />
      <ul className="list-disc space-y-1 pl-5">
        <li>
          {found.reports > 0 && (
            <>
              {formatQuantity(found.reports, "report")} and{" "}
              {formatQuantity(found.bodies, "body", "bodies")} ({formatBytes(found.bytes)}) would
              go, the first of a group and those with a comment too.{" "}
            </>
          )}
          It cannot be undone. Every count stays as it is.
        </li>
        <li>
          To find who else mentions them, {formatQuantity(found.bodiesToRead, "body", "bodies")}{" "}
          {found.bodiesToRead === 1 ? "is" : "are"} read, in the background
          {found.bodiesToRead > 0 && <>, which takes about {durationOf(found.bodiesToRead)}</>}.
        </li>
        <Mentioned found={found} />
        <li>Backups of the database are not reached: they go when you delete them.</li>
      </ul>
    </>
  );
}

function FoundReports({ found: { reports, first, last, applications }, timeZone }: Props) {
  if (first === null || last === null) {
    return <p>No report carries it. Texts of others may still mention it.</p>;
  }
  return (
    <p className="wrap-anywhere">
      <strong className="font-medium">{formatQuantity(reports, "report")}</strong>{" "}
      {reports === 1 ? "carries" : "carry"} it, received {formatInstant(first, timeZone)}
      {reports > 1 && <> to {formatInstant(last, timeZone)}</>}, of{" "}
      {applications.map(({ name, reports: some }, at) => (
        <span key={name}>
          {at > 0 && ", "}
          <OutsideText value={name.slice(0, LONGEST)} empty="(no application)" /> (
          {formatCount(some)})
        </span>
      ))}
      .
    </p>
  );
}

/** Names are what everybody sees: whoever removes a word from them should know. */
function Mentioned({ found: { mentions } }: { found: FoundPerson }) {
  const { applications, versions, groups, functions } = mentions;
  const said = [
    applications > 0 && formatQuantity(applications, "application"),
    versions > 0 && formatQuantity(versions, "version"),
    groups > 0 && formatQuantity(groups, "group"),
    functions > 0 && formatQuantity(functions, "function"),
  ].filter((words) => words !== false);
  if (said.length === 0) return null;
  return (
    <li className="text-warning">
      It also stands in the name of {said.join(", ")}: there “(removed)” would stand instead. If
      that is not meant, it is a word and no name; look for another value of the person.
    </li>
  );
}

/** Of bodies of 70 KB, half of the time being left to others; more on a server that has much to do. */
const MILLISECONDS_EACH = 5;

function durationOf(bodies: number): string {
  return bodies * MILLISECONDS_EACH < 60_000
    ? "a minute"
    : formatDuration(bodies * MILLISECONDS_EACH);
}

/** More of a name than any line shows. */
const LONGEST = 80;
