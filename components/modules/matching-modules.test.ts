import { expect, test } from "vitest";
import { matchingModules } from "@/components/modules/matching-modules";
import { readReportXml } from "@/lib/report/read-xml";

const { modules } = readReportXml(`<report><process><modules>
<module><name>Orrery</name><path>C:\\Orrery\\Orrery.exe</path><debugguid>AB12</debugguid></module>
<module><name>stars</name><path>C:\\Orrery\\stars.dll</path><order>712</order></module>
</modules></process></report>`);

test.each([
  ["", ["Orrery", "stars"]],
  ["ORRERY.exe", ["Orrery"]],
  ["ab12", ["Orrery"]],
  ["\\orrery\\", ["Orrery", "stars"]],
  ["712", ["stars"]],
  [".*", []],
])("%j finds %j", (text, names) => {
  expect(matchingModules(modules, text).map(({ name }) => name)).toEqual(names);
});
