import { SectionLink } from "@/components/ui/section-link";

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
    key: "audit",
    title: "Audit log",
    about: "Sign-ins, links, roles, tokens, replays, exports, deletions: who, what and when.",
  },
] as const;

type Props = {
  /** null on the page that leads to all of them. */
  current: SettingsArea | InstallationArea | null;
  isOwner: boolean;
  /** The filters, which stay from page to page: "" or "?…". */
  query: string;
};

export function SettingsNavigation({ current, query, isOwner }: Props) {
  const areas = [...SETTINGS_AREAS, ...(isOwner ? INSTALLATION_AREAS : [])];
  const links = [
    { key: null, title: "All settings", path: "/settings" },
    ...areas.map(({ key, title }) => ({ key, title, path: `/settings/${key}` })),
  ];
  return (
    <nav aria-label="Settings">
      <ul className="-mx-2.5 flex flex-wrap gap-0.5 md:flex-col">
        {links.map(({ key, title, path }) => (
          <li key={path}>
            <SectionLink href={path + query} current={key === current}>
              {title}
            </SectionLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
