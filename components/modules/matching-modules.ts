import type { DescribedModule } from "@/lib/report/modules/describe-modules";

/** The modules with the text in one of their fields, upper and lower case being the same. */
export function matchingModules(
  modules: readonly DescribedModule[],
  text: string,
): readonly DescribedModule[] {
  const wanted = text.toLowerCase();
  if (!wanted) return modules;
  return modules.filter(({ module }) =>
    Object.values(module).some(
      (value) => value !== null && String(value).toLowerCase().includes(wanted),
    ),
  );
}
