// Whoever read our output may be gone: a closed terminal, an ended `| tee`, a full disk behind `> log`.
// Node tells of such a write by an error, and Next of each error by a write: a server would turn in
// that circle for ever, and answer nobody.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
