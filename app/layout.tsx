import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import type { Metadata } from "next";
import { viewer } from "@/app/viewer";
import { TimeZoneCookie } from "@/components/shell/time-zone-cookie";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Crashboard", template: "%s · Crashboard" },
  description: "Crash reports from BugSplat.",
  // Reports hold what users wrote; no search engine has any business here.
  robots: { index: false, follow: false },
};

export default async function Layout({ children }: LayoutProps<"/">) {
  const { theme, givenTimeZone } = await viewer();
  return (
    <html
      lang="en"
      data-theme={theme ?? undefined}
      className={`${GeistSans.variable} ${GeistMono.variable}`}
    >
      <body>
        {children}
        <TimeZoneCookie given={givenTimeZone} />
      </body>
    </html>
  );
}
