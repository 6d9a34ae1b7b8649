import clsx from "clsx";
import { Check, SlidersHorizontal } from "lucide-react";
import type { StackLinks } from "@/components/stack/stack-links";
import type { StackLook } from "@/components/stack/stack-look";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";

type Props = { look: StackLook; links: StackLinks };

const SWITCHES = [
  { name: "fullNames", label: "Full names", title: "Functions with all their template arguments" },
  { name: "fullPaths", label: "Full paths", title: "Source files with the whole of their paths" },
  { name: "oldestFirst", label: "Oldest first", title: "From the thread's beginning to the crash" },
] as const;

/** How the frames are written, each way on or off: a row on a wide screen, a sheet on a phone. */
export function LookSwitches({ look, links }: Props) {
  return (
    <>
      <Button popoverTarget="stack-look" className="md:hidden">
        <SlidersHorizontal aria-hidden className="size-3.5" /> View
      </Button>
      {/* On a wide screen `flex` shows the popover in its place, opened or not. */}
      <ul id="stack-look" popover="auto" aria-label="How frames are written" className={SHEET}>
        {SWITCHES.map(({ name, label, title }) => (
          <li key={name}>
            <Link
              href={links.look({ [name]: !look[name] })}
              scroll={false}
              title={title}
              aria-current={look[name] ? "true" : undefined}
              className={clsx(
                SWITCH,
                look[name] ? "font-medium text-text md:bg-hover" : "text-muted",
              )}
            >
              {label}
              {look[name] && <Check aria-hidden className="size-3.5 max-md:ml-auto" />}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

const SHEET = `
  bg-raised text-inherit
  max-md:top-auto max-md:w-full max-md:rounded-t-lg max-md:border-t max-md:border-line-strong max-md:p-2
  max-md:backdrop:bg-black/40
  md:static md:flex md:w-auto md:gap-1 md:overflow-visible md:bg-transparent`;

const SWITCH = `
  flex h-8 items-center gap-1 whitespace-nowrap rounded-md px-2 text-sm -outline-offset-2
  hover:text-text max-md:h-11`;
