import { SectionLink } from "@/components/ui/section-link";

export type SettingsArea = (typeof SETTINGS_AREAS)[number]["key"];

/** What can be set, each on a page of its own. */
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
] as const;

type Props = {
  /** null on the page that leads to all of them. */
  current: SettingsArea | null;
  /** The filters, which stay from page to page: "" or "?…". */
  query: string;
};

export function SettingsNavigation({ current, query }: Props) {
  const links = [
    { key: null, title: "All settings", path: "/settings" },
    ...SETTINGS_AREAS.map(({ key, title }) => ({ key, title, path: `/settings/${key}` })),
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
