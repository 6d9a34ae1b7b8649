import type { ApiScope } from "@/lib/access/api-scope";

/** A scope by its name, and what it opens. */
export const API_SCOPE_WORDS: Record<ApiScope, { name: string; about: string }> = {
  reports: {
    name: "Reports",
    about: "Lists of groups, reports and versions as files, charts, and the files of one report.",
  },
  people: {
    name: "People",
    about: "In these, who crashed, where the database shows that. Else they are marks.",
  },
  audit: { name: "Audit log", about: "All of it, so only for a token of all databases." },
};
