import { expect, test } from "vitest";
import { withoutQueries } from "@/scripts/bench/floor-app";

const PAGE = `import { Frame } from "@/app/frame";
import { openView } from "@/app/open-view";
import {
  listGroups,
  type GroupRow,
  parseGroupSort,
} from "@/lib/queries/list-groups";

export default async function Page() {}
`;

test("the reads of a page are remembered, and nothing else of it is changed", () => {
  const text = withoutQueries(PAGE);
  expect(text).toContain('import { Frame } from "@/app/frame";');
  expect(text).toContain('import { openView as openViewAsked } from "@/app/open-view";');
  expect(text).toContain(
    'import { listGroups as listGroupsAsked, parseGroupSort as parseGroupSortAsked } from "@/lib/queries/list-groups";',
  );
  expect(text).toContain("export default async function Page() {}");
  for (const name of ["openView", "listGroups", "parseGroupSort"]) {
    expect(text).toContain(`const ${name} = remember(${name}Asked);`);
  }
});
