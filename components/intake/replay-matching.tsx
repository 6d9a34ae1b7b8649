import { RotateCcw } from "lucide-react";
import { CarriedFields } from "@/components/filters/carried-fields";
import { Button } from "@/components/ui/button";
import { type DeliveryFilters, deliveryFiltersToQuery } from "@/lib/delivery-filters";

type Props = {
  filters: DeliveryFilters;
  /** Begins a dry run of the deliveries that the form's filters select. */
  action: (form: FormData) => Promise<void>;
};

/** Reads what the list shows, and all that follows it, again; first to see what would come of it. */
export function ReplayMatching({ filters, action }: Props) {
  return (
    <form action={action}>
      <CarriedFields query={deliveryFiltersToQuery(filters)} />
      <Button
        type="submit"
        title="First a dry run: it says what would come of it, and changes nothing"
      >
        <RotateCcw aria-hidden className="size-3.5" />
        Replay all of these…
      </Button>
    </form>
  );
}
