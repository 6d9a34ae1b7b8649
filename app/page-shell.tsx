import type { ComponentProps } from "react";
import { IntakeTroubles } from "@/app/intake-troubles";
import { setTheme } from "@/app/set-theme";
import type { Viewer } from "@/app/viewer";
import { Shell } from "@/components/shell/shell";
import { ThemeSwitch } from "@/components/shell/theme-switch";

type Props = Omit<ComponentProps<typeof Shell>, "themeSwitch" | "banner"> & { clock: Viewer };

/** The shell of every page that reads the database, with what troubles intake above it. */
export function PageShell({ clock, ...shell }: Props) {
  return (
    <Shell
      {...shell}
      themeSwitch={<ThemeSwitch theme={clock.theme} action={setTheme} />}
      banner={<IntakeTroubles />}
    />
  );
}
