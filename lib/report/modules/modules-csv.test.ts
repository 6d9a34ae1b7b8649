import { expect, test } from "vitest";
import { modulesCsv } from "@/lib/report/modules/modules-csv";
import { aModule } from "@/lib/testing/report-parts";

test("one line for each module, with what would break it quoted and formulas disarmed", () => {
  const module = aModule({
    name: 'ti"de',
    fileVersion: "7, 1",
    path: "=HYPERLINK(0)",
    order: 3,
  });
  const [names, row, end] = modulesCsv([
    { module, kind: "own", symbols: "missing", crashed: false },
  ]).split("\r\n");
  expect(names).toBe(
    "name,kind,file version,product version,symbols,symbols as received,address,path,built,checksum,debug GUID,loaded as number",
  );
  expect(row).toBe(`"ti""de",own,"7, 1",,missing,,,'=HYPERLINK(0),,,,3`);
  expect(end).toBe("");
});

test("no modules are no file", () => {
  expect(modulesCsv([])).toBe("");
});
