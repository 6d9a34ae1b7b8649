import { SearchX } from "lucide-react";
import { setTheme } from "@/app/set-theme";
import { viewer } from "@/app/viewer";
import { Shell } from "@/components/shell/shell";
import { ThemeSwitch } from "@/components/shell/theme-switch";
import { LinkButton } from "@/components/ui/button";

export const metadata = { title: "Not found" };

export default async function NotFound() {
  const { theme } = await viewer();
  return (
    <Shell current={null} query="" themeSwitch={<ThemeSwitch theme={theme} action={setTheme} />}>
      <div className="flex flex-col items-center gap-2 py-24 text-center">
        <SearchX aria-hidden className="size-6 text-faint" strokeWidth={1.5} />
        <h1 className="font-semibold text-xl tracking-tight">Nothing is at this address</h1>
        <p className="max-w-md text-muted">
          The report or group may not have arrived here, or the address was not copied whole. With
          BugSplat's own number it opens as{" "}
          <code className="whitespace-nowrap font-mono text-sm">/reports?bugsplat=DATABASE:ID</code>
          .
        </p>
        <div className="mt-3 flex gap-2">
          <LinkButton href="/groups">All groups</LinkButton>
          <LinkButton href="/reports">All reports</LinkButton>
        </div>
      </div>
    </Shell>
  );
}
