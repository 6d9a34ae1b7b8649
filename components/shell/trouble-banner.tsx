import { TriangleAlert } from "lucide-react";
import { Link } from "@/components/ui/link";

/** Whole sentences, one for each trouble; none: nothing is shown. */
export function TroubleBanner({ troubles }: { troubles: string[] }) {
  if (troubles.length === 0) return null;
  return (
    <aside aria-label="Trouble with intake" className="border-line border-b bg-warning-soft">
      <ul className="mx-auto w-full max-w-[92rem] space-y-1 px-4 py-2 text-sm md:px-6">
        {troubles.map((words) => (
          <li key={words} className="flex gap-2.5">
            <TriangleAlert aria-hidden className="mt-px size-4 shrink-0 text-warning" />
            <span className="min-w-0 wrap-anywhere">
              {words}{" "}
              <Link href="/intake" className="whitespace-nowrap text-accent hover:underline">
                See intake
              </Link>
            </span>
          </li>
        ))}
      </ul>
    </aside>
  );
}
