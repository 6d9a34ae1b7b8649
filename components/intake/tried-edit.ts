import type { DeliveryDetail } from "@/lib/queries/get-delivery";

/** A payload that was pasted, and how it would be read. */
export type TriedEdit = {
  payload: string;
  /** null: nothing was tried yet. */
  tried: TriedReading | null;
  isTooLong: boolean;
};

export type TriedReading = Omit<NonNullable<DeliveryDetail["body"]>, "text"> & {
  /** What it would change; null when it is not understood. */
  change: { outcome: "stored" | "duplicate" | "moved"; report: string | null } | null;
};
