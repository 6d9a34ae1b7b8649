import { ChevronRight } from "lucide-react";
import { Link } from "@/components/ui/link";

type Props = {
  title: string;
  /** What can be set there. */
  about: string;
  /** How it is set now. */
  state?: string;
  href: string;
};

/** Leads to an area of the settings, and says how it is set. */
export function AreaCard({ title, about, state, href }: Props) {
  return (
    <li className="relative flex items-center gap-3 rounded-lg border border-line bg-surface px-4 py-3.5 hover:bg-hover">
      <div className="min-w-0 flex-1">
        <h2 className="font-medium text-sm">
          <Link href={href} className="after:absolute after:inset-0">
            {title}
          </Link>
        </h2>
        <p className="mt-0.5 text-muted text-sm">{about}</p>
        {state && <p className="mt-2 text-faint text-xs">{state}</p>}
      </div>
      <ChevronRight aria-hidden className="size-4 shrink-0 text-faint" />
    </li>
  );
}
