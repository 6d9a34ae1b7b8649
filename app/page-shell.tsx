import type { ComponentProps } from "react";
import { turnKeys } from "@/app/account/turn-keys";
import { IntakeTroubles } from "@/app/intake-troubles";
import { setTheme } from "@/app/set-theme";
import type { Viewer } from "@/app/viewer";
import { signedIn } from "@/app/viewer-scope";
import { KeysButton } from "@/components/keys/keys-button";
import { OwnKeys } from "@/components/keys/own-keys";
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
  const { member, keys, keysOff } = await signedIn();
  return (
    <OwnKeys keys={keys}>
      <Shell
        {...shell}
        themeSwitch={<ThemeSwitch theme={clock.theme} action={setTheme} />}
        account={
          <>
            <SectionKeys />
            <KeysButton isOn={!keysOff} action={turnKeys} />
            <PaletteButton />
            <AccountLink name={member.name} />
          </>
        }
        banner={<IntakeTroubles />}
      />
    </OwnKeys>
  );
}
