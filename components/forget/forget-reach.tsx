/** How far forgetting reaches, before anybody asks for it. */
export function ForgetReach() {
  return (
    <dl className="space-y-3 px-4 py-4 text-sm">
      {REACH.map(({ what, words }) => (
        <div key={what} className="grid gap-x-4 md:grid-cols-[9rem_minmax(0,1fr)]">
          <dt className="font-medium">{what}</dt>
          <dd className="text-muted">{words}</dd>
        </div>
      ))}
    </dl>
  );
}

const REACH = [
  {
    what: "Their reports",
    words:
      "go whole, with all that was delivered. Their addresses say that a person's data was deleted, and they never come back when BugSplat sends them again.",
  },
  {
    what: "What others say",
    words:
      "stays, without them: in every body, name, function, attribute and note of this database, and in deliveries that name no database, “(removed)” takes the place of the name or address, as a whole word, in any case of letters.",
  },
  {
    what: "Counts",
    words:
      "stay as they are, of reports and of users. A number by chance takes the place of the hash by which the person was counted.",
  },
  {
    what: "Not reached",
    words:
      "What arrives later, backups, the name of the database, the accounts of members, and BugSplat itself: delete the person there too.",
  },
] as const;
