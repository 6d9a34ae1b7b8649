import { APPLE_RULES } from "@/lib/report/in-app/apple-rules";
import { ENGINE_RULES } from "@/lib/report/in-app/engine-rules";
import type { FrameRules } from "@/lib/report/in-app/frame-rule";
import { FRAMEWORK_RULES } from "@/lib/report/in-app/framework-rules";
import { LINUX_RULES } from "@/lib/report/in-app/linux-rules";
import { MANAGED_RULES } from "@/lib/report/in-app/managed-rules";
import type { OperatingSystem } from "@/lib/report/in-app/operating-system";
import { RUNTIME_RULES } from "@/lib/report/in-app/runtime-rules";
import { WINDOWS_RULES } from "@/lib/report/in-app/windows-rules";

const BY_SYSTEM: Readonly<Record<OperatingSystem, FrameRules>> = {
  windows: WINDOWS_RULES,
  apple: APPLE_RULES,
  linux: LINUX_RULES,
};

/**
 * What is not the application's own, for reports of one system; for all three where it is not known.
 * They are apart because a `Network` is Apple's there, and a program's own module on Windows.
 */
export function defaultRules(system: OperatingSystem | null): FrameRules {
  const own = system ? BY_SYSTEM[system] : Object.values(BY_SYSTEM).flat();
  return [...RUNTIME_RULES, ...ENGINE_RULES, ...FRAMEWORK_RULES, ...own, ...MANAGED_RULES];
}
