import type { ReactNode } from "react";
import { Brand } from "@/components/shell/brand";
import { Navigation, type Section } from "@/components/shell/navigation";

type Props = {
  /** null on a page that belongs to no section. */
  current: Section | null;
  /** The filters for links to other pages: "" or "?…". */
  query: string;
  themeSwitch: ReactNode;
  /** Who is signed in; none where nobody need be. */
  account?: ReactNode;
  /** The pickers; none on a page that shows no reports. */
  filterBar?: ReactNode;
  /** What everybody should know, below the bar. */
  banner?: ReactNode;
  children: ReactNode;
};

/** What is around every page: skip link, top bar, main region. */
export function Shell({
  current,
  query,
  themeSwitch,
  account,
  filterBar,
  banner,
  children,
}: Props) {
  return (
    <>
      <a
        href="#content"
        className="absolute top-2 left-2 z-50 -translate-y-20 rounded-md bg-accent px-3 py-2 text-accent-contrast text-sm focus:translate-y-0"
      >
        Skip to main content
      </a>
      <header className="z-40 border-line border-b bg-surface md:sticky md:top-0">
        <div className={`${WIDTH} flex flex-wrap items-center md:gap-x-5`}>
          <div className="flex h-12 flex-1 items-center md:flex-none">
            <Brand href={`/${query}`} />
          </div>
          {/* One row on a phone; on a wider screen the pickers have a row of their own. */}
          <div className="order-2 -mx-2.5 flex min-w-0 basis-[calc(100%+1.25rem)] items-center justify-between gap-2 pb-1 md:contents">
            <Navigation current={current} query={query} />
            {filterBar && <div className="md:order-2 md:basis-full">{filterBar}</div>}
          </div>
          <div className="order-1 flex items-center gap-2 md:ml-auto">
            {themeSwitch}
            {account}
          </div>
        </div>
      </header>
      {banner}
      <main id="content" tabIndex={-1} className={`${WIDTH} py-5 outline-none md:py-6`}>
        {children}
      </main>
    </>
  );
}

const WIDTH = "mx-auto w-full max-w-[92rem] px-4 md:px-6";
