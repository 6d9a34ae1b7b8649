/** How long a group can be muted; the key stands in forms. */
export const MUTE_CHOICES = [
  { key: "1-hour", label: "1 hour", hours: 1, reports: null },
  { key: "1-day", label: "1 day", hours: 24, reports: null },
  { key: "1-week", label: "1 week", hours: 168, reports: null },
  { key: "10-reports", label: "10 more reports", hours: null, reports: 10 },
  { key: "100-reports", label: "100 more reports", hours: null, reports: 100 },
  { key: "1000-reports", label: "1,000 more reports", hours: null, reports: 1_000 },
  { key: "for-ever", label: "For ever", hours: null, reports: null },
] as const;
