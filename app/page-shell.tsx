import type { ComponentProps } from "react";
import { IntakeTroubles } from "@/app/intake-troubles";
import { setTheme } from "@/app/set-theme";
import type { Viewer } from "@/app/viewer";
import { signedIn } from "@/app/viewer-scope";
import { SectionKeys } from "@/components/keys/section-keys";
import { PaletteButton } from "@/components/palette/palette-button";
import { AccountLink } from "@/components/shell/account-link";
import { Shell } from "@/components/shell/shell";
import { ThemeSwitch } from "@/components/shell/theme-switch";

type Props = Omit<ComponentProps<typeof Shell>, "themeSwitch" | "account" | "banner"> & {
  clock: Viewer;
};

/** The shell of every page that reads the database, with what troubles intake above it. */
export async function PageShell({ clock, ...shell }: Props) {
  const { member, keys } = await signedIn();
  return (
    <Shell
      {...shell}
      themeSwitch={<ThemeSwitch theme={clock.theme} action={setTheme} />}
      account={
        <>
          {Object.keys(keys).length > 0 && <span hidden data-own-keys={JSON.stringify(keys)} />}
          <SectionKeys />
          <PaletteButton />
          <AccountLink name={member.name} />
        </>
      }
      banner={<IntakeTroubles />}
    />
  );
}
