import type { ShownLink } from "@/lib/settings/show-source-link";

type Props = {
  /** null when no report of the application has a source file of its own. */
  shown: ShownLink | null;
  /** There is no link yet. */
  empty: boolean;
};

/** Where the frames of a real report lead, before anybody relies on it. */
export function ShownSourceLink({ shown, empty }: Props) {
  if (!shown) {
    return (
      <p className="text-faint text-xs">
        No report of this application has a frame of its own with a source file yet to try it on.
      </p>
    );
  }
  return (
    <dl className="space-y-1.5 text-xs">
      {shown.places.map(({ place, address }) => (
        <div key={place} className="wrap-anywhere">
          <dt className="inline">
            <bdi dir="ltr" className="font-mono text-muted">
              {place}
            </bdi>
          </dt>{" "}
          <dd className="inline">
            {address ? (
              <>
                →{" "}
                <a
                  href={address}
                  target="_blank"
                  rel="noreferrer"
                  className="font-mono text-accent hover:underline"
                >
                  {address}
                </a>
              </>
            ) : (
              <span className="text-faint">
                {empty ? "→ no link yet" : "→ no link: it lies in none of the folders"}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
