import { ChevronDown } from "lucide-react";

const RULES = [
  ["1.9 < 1.10", "Numbers count by value, however many there are; 1.2 counts as 1.2.0."],
  [
    "2.0-beta2 < 2.0-rc1 < 2.0",
    "Pre-releases come before their release: dev, alpha, beta, pre, rc.",
  ],
  ["2.0 < 2.0-hotfix1", "Any other word comes behind it, and words among themselves by letter."],
  ["2026.11.5 < 2026.11.20", "Dates are numbers, with the year first."],
  ["v1.2+7a3f = 1.2", "A leading v, and what stands behind a +, do not count."],
] as const;

/**
 * How `compareVersions` orders the list, in words. It lies above the page on a phone too, unlike a
 * `Menu`: closing it must not move what is being tapped.
 */
export function VersionOrder() {
  return (
    <details name="menu" data-menu className="group/order md:relative">
      <summary className="flex h-8 items-center gap-1.5 rounded-md px-2 text-muted text-sm hover:bg-hover group-open/order:bg-hover max-md:h-10">
        How versions are ordered
        <ChevronDown aria-hidden className="size-3.5 shrink-0 text-faint" />
      </summary>
      <div className={PANEL}>
        <dl>
          {RULES.map(([example, rule]) => (
            <div key={example} className="pb-2">
              <dt className="font-mono text-xs">{example}</dt>
              <dd className="text-muted text-xs">{rule}</dd>
            </div>
          ))}
        </dl>
        <p className="text-muted text-xs">
          Each application's versions stand together, the newest first. When a version was seen does
          not matter.
        </p>
      </div>
    </details>
  );
}

const PANEL = `
  absolute top-full right-0 z-50 mt-1 rounded-lg border border-line-strong bg-raised p-3 shadow-popover
  max-md:left-0 md:w-72`;
