import { isoSeconds, isoSpaced } from "@/lib/samples/dates";
import type { DateForm } from "@/lib/samples/quirks";

/** The moment of arrival in one of the forms that receivers must understand. */
export function formatReceived(at: Date, form: DateForm): string | number {
  switch (form) {
    case "iso":
      return isoSeconds(at);
    case "iso without zone":
      return isoSeconds(at).slice(0, -1);
    case "spaced":
      return isoSpaced(at);
    case "offset":
      return isoSeconds(at).replace("Z", "+0000Z");
    case "seconds":
      return Math.floor(at.getTime() / 1000);
    case "milliseconds":
      return at.getTime();
  }
}
