import { Search } from "lucide-react";
import Form from "next/form";
import { CarriedFields } from "@/components/filters/carried-fields";
import type { ReportAddress } from "@/components/report/report-view";
import { Button } from "@/components/ui/button";
import { route } from "@/components/ui/route";

type Props = { value: string; address: ReportAddress };

/** Narrows the list of modules; the server does it, so that it needs no JavaScript. */
export function ModuleFilter({ value, address }: Props) {
  const [path = "", query = ""] = address({ tab: "modules" }).split("?");
  return (
    <Form action={route(path)} scroll={false} role="search" className="flex gap-2 print:hidden">
      <CarriedFields query={query} />
      <label className="relative flex items-center">
        <span className="sr-only">Modules that contain</span>
        <Search aria-hidden className="absolute left-2.5 size-3.5 text-faint" />
        <input
          type="search"
          name="module"
          defaultValue={value}
          placeholder="Name, path…"
          maxLength={200}
          className="h-8 w-56 rounded-md border border-line-strong bg-surface pr-2 pl-8 text-sm text-text placeholder:text-faint max-md:h-10 max-md:w-40"
        />
      </label>
      <Button type="submit">Filter</Button>
    </Form>
  );
}
