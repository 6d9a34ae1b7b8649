import type { ReactNode } from "react";
import { IntoView } from "@/components/lists/into-view";

/**
 * What is unfolded below a row, as wide as the list. Its cell is the first column's and what is in
 * it reaches over the others: it cannot span them, because how many there are the browser decides.
 */
export function PeekRow({ children }: { children: ReactNode }) {
  return (
    <tr data-peeked>
      <td className="p-0 first:pl-0 last:pr-0">
        <div className="sticky left-0 w-[100cqw] bg-background px-4 py-2.5 @2xl:pr-6 @2xl:pl-15">
          {children}
          <IntoView />
        </div>
      </td>
    </tr>
  );
}
