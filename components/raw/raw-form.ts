/** How a text of the Raw tab is shown: pretty with its deep parts folded (null), pretty, or as received. */
export const RAW_FORMS = ["unfolded", "as-is"] as const;
export type RawForm = (typeof RAW_FORMS)[number];
