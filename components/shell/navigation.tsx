import { SECTION_KEYS } from "@/components/keys/section-table";
import { SectionLink } from "@/components/ui/section-link";

export type Section = "overview" | "groups" | "reports" | "versions" | "intake" | "settings";

type Props = {
  /** null on a page that belongs to no section. */
  current: Section | null;
  /** The filters, which stay from page to page: "" or "?…". */
  query: string;
};

const SECTIONS: { key: Section; label: string; path: string }[] = [
  { key: "overview", label: "Overview", path: "/" },
  { key: "groups", label: "Groups", path: "/groups" },
  { key: "reports", label: "Reports", path: "/reports" },
  { key: "versions", label: "Versions", path: "/versions" },
  { key: "intake", label: "Intake", path: "/intake" },
  { key: "settings", label: "Settings", path: "/settings" },
];

export function Navigation({ current, query }: Props) {
  return (
    <nav aria-label="Main" className="min-w-0 overflow-x-auto [scrollbar-width:none]">
      <ul className="flex gap-0.5 max-md:gap-0">
        {SECTIONS.map(({ key, label, path }) => (
          <li key={key}>
            <SectionLink
              href={path + query}
              current={key === current}
              go={SECTION_KEYS.find(({ section }) => section === key)?.key}
              className="max-md:px-1.5"
            >
              {label}
            </SectionLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
