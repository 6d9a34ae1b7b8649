import { Link } from "@/components/ui/link";
import { SOURCE_PRESETS } from "@/lib/report/source-link/source-presets";

type Props = {
  application: string;
  /** The address at which the application's form is filled with that preset. */
  address: (preset: string) => string;
};

/** Begins the link of an application with the address that a host of source has. */
export function PresetLinks({ application, address }: Props) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 text-xs max-md:items-center">
      <span className="text-faint">Begin with</span>
      <ul
        aria-label={`Begin the link of ${application.slice(0, 80)} with`}
        className="flex flex-wrap gap-x-3"
      >
        {SOURCE_PRESETS.map(({ key, name }) => (
          <li key={key}>
            <Link
              href={address(key)}
              scroll={false}
              className="text-muted underline decoration-line-strong hover:text-text max-md:inline-flex max-md:h-10 max-md:items-center"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
