import clsx from "clsx";
import { chosenWords } from "@/components/filters/chosen-words";
import { ClearAll } from "@/components/filters/clear-all";
import { FilterSheet } from "@/components/filters/filter-sheet";
import { Menu } from "@/components/filters/menu";
import { Picker } from "@/components/filters/picker";
import { RangeLinks } from "@/components/filters/range-links";
import { Link } from "@/components/ui/link";
import {
  atStart,
  DELIVERY_RESULTS,
  type DeliveryFilters,
  type DeliverySize,
  deliveryFiltersToQuery,
} from "@/lib/delivery-filters";

type Props = {
  filters: DeliveryFilters;
  /** The names that can be chosen. */
  databases: string[];
  tokens: string[];
};

const PATH = "/intake";

/** The filters of the list of deliveries. */
export function DeliveryFilterBar({ filters, databases, tokens }: Props) {
  const start = atStart(filters);
  const { shared, result, token, problems, spooled, size } = start;
  const href = (changed: Partial<DeliveryFilters>) =>
    PATH + deliveryFiltersToQuery({ ...start, ...changed });
  const pickers = [
    {
      name: "database",
      label: "Database",
      options: databases,
      chosen: shared.database,
      without: { shared: { ...shared, database: [] } },
    },
    {
      name: "result",
      label: "Result",
      options: [...DELIVERY_RESULTS],
      chosen: result,
      without: { result: [] },
    },
    { name: "token", label: "Token", options: tokens, chosen: token, without: { token: [] } },
  ];
  const narrowing =
    pickers.filter(({ chosen }) => chosen.length > 0).length +
    Number(problems) +
    Number(spooled) +
    Number(size !== null);
  return (
    <FilterSheet narrowing={narrowing}>
      {pickers.map(({ name, label, options, chosen, without }) => (
        <Menu key={name} label={label} value={chosenWords(chosen)} active={chosen.length > 0}>
          <Picker
            label={label}
            name={name}
            options={[...new Set([...options, ...chosen])].map((one) => ({
              name: one,
              reports: "",
            }))}
            chosen={chosen}
            path={PATH}
            carried={deliveryFiltersToQuery({ ...start, ...without })}
          />
        </Menu>
      ))}
      <Menu label="Size" value={SIZES[size ?? "any"]} active={size !== null}>
        <ul className="p-1">
          {SIZE_CHOICES.map((choice) => (
            <li key={choice}>
              <Link
                href={href({ size: choice === "any" ? null : choice })}
                scroll={false}
                aria-current={choice === (size ?? "any") ? "true" : undefined}
                className="flex h-8 items-center rounded-md px-2 text-sm hover:bg-hover aria-current:font-medium max-md:h-10"
              >
                {SIZES[choice]}
              </Link>
            </li>
          ))}
        </ul>
      </Menu>
      <OnlyThose label="With problems" href={href({ problems: !problems })} chosen={problems} />
      <OnlyThose label="From the spool" href={href({ spooled: !spooled })} chosen={spooled} />
      {narrowing > 0 && (
        <ClearAll
          href={href({
            shared: { ...shared, database: [] },
            result: [],
            token: [],
            problems: false,
            spooled: false,
            size: null,
          })}
        />
      )}
      <div className="flex flex-col md:ml-auto md:flex-row md:items-center">
        <RangeLinks
          period={shared.period}
          href={(period) => href({ shared: { ...shared, period } })}
        />
      </div>
    </FilterSheet>
  );
}

/** A filter that is on or off. */
function OnlyThose({ label, href, chosen }: { label: string; href: string; chosen: boolean }) {
  return (
    <Link
      href={href}
      scroll={false}
      aria-current={chosen ? "true" : undefined}
      className={clsx(
        "flex h-8 items-center whitespace-nowrap rounded-md px-2 text-sm -outline-offset-2 hover:bg-hover max-md:h-11",
        chosen ? "font-medium text-accent" : "text-muted",
      )}
    >
      {label}
    </Link>
  );
}

const SIZES: Record<DeliverySize | "any", string> = {
  any: "Any",
  "100kb": "100 KB or more",
  "1mb": "1 MB or more",
  "10mb": "10 MB or more",
};
const SIZE_CHOICES = ["any", "100kb", "1mb", "10mb"] as const;
