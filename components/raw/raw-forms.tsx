import clsx from "clsx";
import type { RawForm } from "@/components/raw/raw-form";
import { Link } from "@/components/ui/link";

type Props = {
  /** null: folded. */
  form: RawForm | null;
  href: (form: RawForm | null) => string;
};

const CHOICES: { form: RawForm | null; label: string; title: string }[] = [
  { form: null, label: "Folded", title: "Pretty, with its deep parts folded" },
  { form: "unfolded", label: "Unfolded", title: "Pretty, all lines" },
  { form: "as-is", label: "As is", title: "As it was received" },
];

/** Chooses how the texts of the Raw tab are shown. */
export function RawForms({ form, href }: Props) {
  return (
    <ul
      aria-label="How the text is shown"
      className="flex rounded-md border border-line-strong p-0.5 print:hidden"
    >
      {CHOICES.map((choice) => (
        <li key={choice.label}>
          <Link
            href={href(choice.form)}
            scroll={false}
            title={choice.title}
            aria-current={choice.form === form ? "true" : undefined}
            className={clsx(
              "flex h-6.5 items-center whitespace-nowrap rounded-sm px-2 text-sm max-md:h-9",
              choice.form === form
                ? "bg-hover font-medium text-text"
                : "text-muted hover:text-text",
            )}
          >
            {choice.label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
