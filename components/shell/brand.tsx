import { Link } from "@/components/ui/link";

/** The mark, a board that has cracked, and the name; leads home. */
export function Brand({ href }: { href: string }) {
  return (
    <Link
      href={href}
      className="flex h-10 shrink-0 items-center gap-2 font-semibold tracking-tight"
    >
      <svg aria-hidden="true" viewBox="0 0 24 24" className="size-5 text-accent">
        <path
          fill="currentColor"
          d="M5.5 2h8.1l-4.2 7 5 3.2L10.8 22H5.5A3.5 3.5 0 0 1 2 18.5v-13A3.5 3.5 0 0 1 5.5 2Z"
        />
        <path
          fill="currentColor"
          fillOpacity="0.55"
          d="M16 2h2.5A3.5 3.5 0 0 1 22 5.5v13a3.5 3.5 0 0 1-3.5 3.5h-5.3l3.9-10.7-4.8-3.1L16 2Z"
        />
      </svg>
      Crashboard
    </Link>
  );
}
