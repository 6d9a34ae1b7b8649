import { expect, test } from "vitest";
import { browserName } from "@/lib/access/browser-name";

test.each([
  [
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36",
    "Chrome 156 on Linux",
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0",
    "Firefox 145 on Windows",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
    "Safari 18 on iOS",
  ],
  ["", null],
  ["x".repeat(100_000), null],
])("%.60s is %s", (userAgent, name) => {
  expect(browserName(userAgent)).toBe(name);
});

test("what is no browser's name is no error", () => {
  for (const text of ["\0", "<script>", "Mozilla/", "curl/8.5.0", "()", "Chrome/"]) {
    expect(() => browserName(text)).not.toThrow();
  }
});
