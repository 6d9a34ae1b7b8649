import { APPLE_RULES } from "@/lib/report/in-app/apple-rules";
import { ENGINE_RULES } from "@/lib/report/in-app/engine-rules";
import type { FrameRules } from "@/lib/report/in-app/frame-rule";
import { FRAMEWORK_RULES } from "@/lib/report/in-app/framework-rules";
import { LINUX_RULES } from "@/lib/report/in-app/linux-rules";
import { MANAGED_RULES } from "@/lib/report/in-app/managed-rules";
import type { OperatingSystem } from "@/lib/report/in-app/operating-system";
import { RUNTIME_RULES } from "@/lib/report/in-app/runtime-rules";
import { WINDOWS_RULES } from "@/lib/report/in-app/windows-rules";

/** Default rules about one thing. */
export interface DefaultSection {
  title: string;
  /** The only system whose reports they judge; null for all. */
  system: OperatingSystem | null;
  rules: FrameRules;
}

/** All default rules, in the order in which they are asked. */
export const DEFAULT_SECTIONS: readonly DefaultSection[] = [
  { title: "Runtimes and crash reporters", system: null, rules: RUNTIME_RULES },
  { title: "Game engines", system: null, rules: ENGINE_RULES },
  { title: "Frameworks", system: null, rules: FRAMEWORK_RULES },
  { title: "Windows", system: "windows", rules: WINDOWS_RULES },
  { title: "macOS and iOS", system: "apple", rules: APPLE_RULES },
  { title: "Linux and Android", system: "linux", rules: LINUX_RULES },
  { title: ".NET, Java, JavaScript and Python", system: null, rules: MANAGED_RULES },
];

/**
 * What is not the application's own, for reports of one system; for all three where it is not known.
 * They are apart because a `Network` is Apple's there, and a program's own module on Windows.
 */
export function defaultRules(system: OperatingSystem | null): FrameRules {
  return DEFAULT_SECTIONS.filter(
    (section) => system === null || section.system === null || section.system === system,
  ).flatMap(({ rules }) => rules);
}
