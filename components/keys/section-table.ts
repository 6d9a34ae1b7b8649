/** Sections of the main navigation, by what is pressed behind `g`. */
export const SECTION_KEYS = [
  { key: "o", section: "overview" },
  { key: "g", section: "groups" },
  { key: "r", section: "reports" },
  { key: "v", section: "versions" },
  { key: "i", section: "intake" },
  { key: "s", section: "settings" },
] as const;
