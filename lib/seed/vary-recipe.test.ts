import { expect, test } from "vitest";
import { hedgerowWindowsRecipes } from "@/lib/samples/recipes/hedgerow-windows";
import { varyRecipe } from "@/lib/seed/vary-recipe";

const [recipe] = hedgerowWindowsRecipes;
if (!recipe) throw new Error("The samples have no crash.");

function stackOf(stack: string[], variant: number, namedBy = 0) {
  return recipe && varyRecipe({ ...recipe, stack, namedBy }, variant).stack;
}

test.each([
  [
    "app!a::b+0x1f @ a/B.cpp:88 | int i = 0n3",
    "app!a::bCachedShore+0x1f @ a/B.cpp:88 | int i = 0n3",
  ],
  ["inline app!a::b @ B.cpp:8", "inline app!a::bCachedShore @ B.cpp:8"],
  [
    "Garden Gate!CalendarModel.refresh()+0x8c",
    "Garden Gate!CalendarModel.refreshCachedShore()+0x8c",
  ],
  ["lib.so!Mesh::weld(double)+0x2c7", "lib.so!Mesh::weldCachedShore(double)+0x2c7"],
  ["app!main", "app!mainCachedShore"],
  ["app!<lambda_1>::operator()+0x3", "app!<lambda_1>::operator()+0x3"],
  ["???!0x105439000", "???!0x105439000"],
])("%s", (frame, varied) => {
  expect(stackOf([frame], 1)).toEqual([varied]);
});

test("only the bug's own frames change, and no two variants have one name", () => {
  const stack = ["sys!raise", "app!a", "app!b", "app!c", "app!main"];
  const varied = stackOf(stack, 5, 1);
  expect(varied?.filter((frame, depth) => frame === stack[depth])).toEqual([
    "sys!raise",
    "app!main",
  ]);
  const names = new Set(
    Array.from({ length: 2_000 }, (_, variant) => stackOf(stack, variant)?.[0]),
  );
  expect(names.size).toBe(2_000);
});
