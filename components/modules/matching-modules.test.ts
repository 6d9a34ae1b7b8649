import { expect, test } from "vitest";
import { matchingModules } from "@/components/modules/matching-modules";
import { reportJudge } from "@/lib/report/in-app/report-judge";
import { describeModules } from "@/lib/report/modules/describe-modules";
import { readReportXml } from "@/lib/report/read-xml";

const model = readReportXml(`<report><process><modules>
<module><name>Orrery</name><path>C:\\Orrery\\Orrery.exe</path><debugguid>AB12</debugguid></module>
<module><name>stars</name><path>C:\\Orrery\\stars.dll</path><order>712</order></module>
</modules></process></report>`);

const judge = reportJudge(model, { crashTypeId: 1, frameRules: [] });
const modules = describeModules({ model, judge, application: "", crashedIn: null });

test.each([
  ["", ["Orrery", "stars"]],
  ["ORRERY.exe", ["Orrery"]],
  ["ab12", ["Orrery"]],
  ["\\orrery\\", ["Orrery", "stars"]],
  ["712", ["stars"]],
  [".*", []],
])("%j finds %j", (text, names) => {
  expect(matchingModules(modules, text).map(({ module }) => module.name)).toEqual(names);
});
