let made = 0;

/** A name of a BugSplat database that no other test uses: each test owns its rows. */
export function freshDatabase(): string {
  made += 1;
  return `test-${process.pid}-${Date.now()}-${made}`;
}
