import { Link } from "@/components/ui/link";

/** Who is signed in, as initials in a circle; leads to their account. */
export function AccountLink({ name }: { name: string }) {
  return (
    <Link
      href="/account"
      title={`Signed in as ${name}`}
      className="flex size-8 items-center justify-center rounded-full border border-line-strong text-muted text-xs hover:bg-hover hover:text-text max-md:size-10"
    >
      <span aria-hidden>{initialsOf(name)}</span>
      <span className="sr-only">Account of {name}</span>
    </Link>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words;
  return chosen.map((word) => [...(word ?? "")][0]?.toLocaleUpperCase("en") ?? "").join("");
}
