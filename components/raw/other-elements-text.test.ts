import { expect, test } from "vitest";
import { otherElementsText } from "@/components/raw/other-elements-text";
import { readReportXml } from "@/lib/report/read-xml";

test("each unknown part stands under its path, with all that it holds", () => {
  const { other } = readReportXml(
    '<report><battery level="3">low<cell n="1">dead</cell></battery><process><uptime>9</uptime></process></report>',
  );
  expect(otherElementsText(other)).toBe(
    [
      "/report/process/uptime",
      "  9",
      '/report/battery level="3"',
      "  low",
      '  cell n="1"',
      "    dead",
    ].join("\n"),
  );
});

test("nothing unknown is no text", () => {
  expect(otherElementsText([])).toBe("");
});
