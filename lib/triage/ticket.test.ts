import fc from "fast-check";
import { expect, test } from "vitest";
import { readTicket, ticketName } from "@/lib/triage/ticket";

test.each([
  ["https://github.com/acme/game/issues/123", "acme/game#123"],
  ["https://github.com/acme/game/pull/7/", "acme/game#7"],
  ["https://gitlab.com/acme/tools/game/-/issues/12#note_3", "acme/tools/game#12"],
  ["https://gitlab.com/acme/game/-/work_items/12", "acme/game#12"],
  ["https://gitlab.com/acme/game/-/merge_requests/4", "acme/game!4"],
  ["https://acme.atlassian.net/browse/GAME-7", "GAME-7"],
  ["https://acme.atlassian.net/jira/boards/1?selectedIssue=GAME-7", "GAME-7"],
  ["https://acme.youtrack.cloud/issue/GAME-7/It-crashes", "GAME-7"],
  ["https://dev.azure.com/acme/My%20game/_workitems/edit/42", "My game#42"],
  ["https://bugs.example.com/show?id=3", "bugs.example.com/show"],
  ["https://bugs.example.com/%E2%80%AEgpj", "bugs.example.com/%E2%80%AEgpj"],
  ["https://bugs.example.com/%zz", "bugs.example.com/%zz"],
  [`https://bugs.example.com/${"x".repeat(200)}`, `bugs.example.com/${"x".repeat(43)}…`],
])("%s is called %s", (address, name) => {
  expect(ticketName(readTicket(address) ?? "")).toBe(name);
});

test.each([
  [""],
  ["GAME-7"],
  ["javascript:alert(1)"],
  ["data:text/html,x"],
  ["ftp://example.com/x"],
  ["//example.com/x"],
  ["https://ada:secret@example.com/x"],
  [`https://example.com/${"x".repeat(2_000)}`],
  [`https://example.com/${"ö".repeat(1_000)}`],
])("%j is no ticket", (text) => {
  expect(readTicket(text)).toBeNull();
});

test("what is kept of an address is an address, the same once more, and has a name", () => {
  fc.assert(
    fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (address) => {
      const ticket = readTicket(address);
      if (ticket === null) return;
      expect(readTicket(ticket)).toBe(ticket);
      expect(ticketName(ticket)).not.toBe("");
    }),
  );
});
