export type SettingsArea = (typeof SETTINGS_AREAS)[number]["key"];
export type InstallationArea = (typeof INSTALLATION_AREAS)[number]["key"];

/** What can be set for a database, each on a page of its own. */
export const SETTINGS_AREAS = [
  {
    key: "stack-rules",
    title: "Stack rules",
    about: "Which frames are your own code, and which are folded as the system's.",
  },
  {
    key: "source-links",
    title: "Source links",
    about: "Where the source of each application is, so that frames lead to it.",
  },
  {
    key: "trackers",
    title: "Trackers",
    about: "Where tickets about the crashes of each application are made.",
  },
  {
    key: "retention",
    title: "Retention",
    about: "How long reports and what came with them are kept. Counts stay for ever.",
  },
  {
    key: "privacy",
    title: "Personal data",
    about: "Who crashed: masked, shown or never kept, and what else is taken out of what arrives.",
  },
  {
    key: "forget",
    title: "Forget a person",
    about: "Finds all that is kept of one person, and deletes it. Counts stay for ever.",
  },
] as const;

/** What owners set for the whole installation. */
export const INSTALLATION_AREAS = [
  {
    key: "people",
    title: "People",
    about: "Who is let in, what they may do in which database, and links for new ones.",
  },
  {
    key: "tokens",
    title: "Webhook tokens",
    about: "The secrets in the webhook's address: new ones, rotation, when each was used last.",
  },
  {
    key: "api-tokens",
    title: "API tokens",
    about: "What scripts read files with: scopes, how long they are good, when each was used last.",
  },
  {
    key: "audit",
    title: "Audit log",
    about:
      "Sign-ins, links, roles, tokens, settings, replays, exports, deletions: who, what and when.",
  },
] as const;
