import { Search } from "lucide-react";
import Form from "next/form";
import { CarriedFields } from "@/components/filters/carried-fields";
import { Button } from "@/components/ui/button";
import { route } from "@/components/ui/route";

type Props = {
  /** The address of the tab as it is without this filter. */
  href: string;
  /** The parameter of the address that holds the text. */
  name: string;
  value: string;
  /** What is looked for, before any of its text: "Modules that contain". */
  label: string;
  placeholder: string;
};

/** Narrows the list of a tab by a text; the server does it, so that it needs no JavaScript. */
export function TabFilter({ href, name, value, label, placeholder }: Props) {
  const [path = "", query = ""] = href.split("?");
  return (
    <Form action={route(path)} scroll={false} role="search" className="flex gap-2 print:hidden">
      <CarriedFields query={query} />
      <label className="relative flex items-center">
        <span className="sr-only">{label}</span>
        <Search aria-hidden className="absolute left-2.5 size-3.5 text-faint" />
        <input
          type="search"
          name={name}
          defaultValue={value}
          placeholder={placeholder}
          maxLength={200}
          className="h-8 w-56 rounded-md border border-line-strong bg-surface pr-2 pl-8 text-sm text-text placeholder:text-faint max-md:h-10 max-md:w-30"
        />
      </label>
      <Button type="submit" className="max-md:sr-only">
        Filter
      </Button>
    </Form>
  );
}
