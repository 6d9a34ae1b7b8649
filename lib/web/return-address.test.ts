import fc from "fast-check";
import { expect, test } from "vitest";
import { returnAddress, signInAddress } from "@/lib/web/return-address";

test.each([
  ["/groups?app=Hedgerow&range=7d", "/groups?app=Hedgerow&range=7d"],
  ["/reports/1-1024?tab=threads#f5", "/reports/1-1024?tab=threads#f5"],
  ["/", "/"],
  [null, "/"],
  ["", "/"],
  ["groups", "/"],
  ["https://evil.example", "/"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["/\t/evil.example", "/"],
  ["/..//evil.example", "/"],
  ["/.//evil.example/", "/"],
  ["javascript:alert(1)", "/"],
  ["/sign-in?to=/sign-in", "/"],
])("%j leads to %j", (text, address) => {
  expect(returnAddress(text)).toBe(address);
});

test("no text at all leads away from here", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."/\\.:@\t\n%2fFe ") }), (text) => {
      const address = returnAddress(`/${text}`);
      expect(new URL(address, "https://crashes.example.com").host).toBe("crashes.example.com");
    }),
  );
});

test("the sign-in remembers where one was going", () => {
  expect(signInAddress("/groups?app=A&version=1")).toBe(
    "/sign-in?to=%2Fgroups%3Fapp%3DA%26version%3D1",
  );
  expect(signInAddress("//evil.example")).toBe("/sign-in");
  expect(signInAddress(null)).toBe("/sign-in");
});
