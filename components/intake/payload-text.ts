import { prettyNotification } from "@/components/raw/pretty-notification";

/** A payload as JSON with a line for each value; what is no JSON stays as it is. */
export function prettyPayload(text: string): string {
  try {
    return prettyNotification(text);
  } catch {
    return text;
  }
}
