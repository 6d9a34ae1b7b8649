import clsx from "clsx";
import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { type ButtonLook, buttonLook } from "@/components/ui/button-look";

type Props = {
  label: string;
  /** What is chosen, in a word or two. */
  value?: string;
  /** Whether it narrows the page. */
  active?: boolean;
  /** The edge of its button that the panel hangs from. */
  align?: "start" | "end";
  /** Where its panel is on a wide screen. */
  side?: "below" | "above";
  /** Looks like this button; without, like a filter. */
  look?: ButtonLook;
  /** The key that opens it. */
  shortcut?: string | undefined;
  children: ReactNode;
};

/** A button with a panel: beside it on a wide screen, unfolded in place on a phone. */
export function Menu({
  label,
  value,
  active = false,
  align = "start",
  side = "below",
  look,
  shortcut,
  children,
}: Props) {
  return (
    <details
      name="menu"
      data-menu
      className={clsx("group/menu relative min-w-0", !look && "max-md:border-line max-md:border-b")}
    >
      <summary
        data-key={shortcut}
        className={clsx(
          look
            ? buttonLook(look)
            : [
                "flex h-8 items-center gap-1.5 rounded-md px-2 text-sm -outline-offset-2 max-md:h-11",
                "hover:bg-hover group-open/menu:bg-hover",
                active ? "text-accent" : "text-muted",
              ],
        )}
      >
        {label}
        {value && (
          <bdi
            className={clsx(
              "max-w-72 truncate max-md:ml-auto md:max-lg:max-w-32",
              active && "font-medium",
            )}
          >
            {value}
          </bdi>
        )}
        <ChevronDown
          aria-hidden
          className={clsx("size-3.5 shrink-0", look ? "opacity-70" : "text-faint")}
        />
      </summary>
      <div
        className={clsx(
          "z-50 md:absolute md:w-72 md:rounded-lg md:border md:border-line-strong",
          "md:bg-raised md:shadow-popover",
          side === "below" ? "md:top-full md:mt-1" : "md:bottom-full md:mb-1",
          align === "start" ? "left-0" : "right-0",
          look && "max-md:mt-1 max-md:rounded-lg max-md:border max-md:border-line",
        )}
      >
        {children}
      </div>
    </details>
  );
}
