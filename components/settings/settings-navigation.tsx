import {
  INSTALLATION_AREAS,
  type InstallationArea,
  SETTINGS_AREAS,
  type SettingsArea,
} from "@/components/settings/settings-areas";
import { SectionLink } from "@/components/ui/section-link";

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
