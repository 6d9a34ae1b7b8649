import { expect, test } from "vitest";
import { readCrashFile } from "@/lib/report/crash-file";

const AT = "https://dumps.example.com/orrery/1001.zip";

test.each([
  [`${AT}?X-Amz-Algorithm=x&X-Amz-Date=20261120T101530Z&X-Amz-Expires=900`, "2026-11-20T10:30:30Z"],
  [`${AT}?x-amz-expires=60&x-amz-date=20261120T101530Z`, "2026-11-20T10:16:30Z"],
  [`${AT}?X-Goog-Date=20261120T101530Z&X-Goog-Expires=60`, "2026-11-20T10:16:30Z"],
  [`${AT}?AWSAccessKeyId=AK&Expires=1795169730&Signature=s`, "2026-11-20T10:15:30Z"],
])("%s expires at %s", (address, expiry) => {
  expect(readCrashFile(address)).toEqual({ address, isLink: true, expiresAt: new Date(expiry) });
});

test.each([
  AT,
  `${AT}?Expires=1`,
  `${AT}?Expires=99999999999`,
  `${AT}?X-Amz-Expires=900`,
  `${AT}?X-Amz-Date=20269920T101530Z&X-Amz-Expires=900`,
  `${AT}?X-Amz-Date=now&X-Amz-Expires=soon`,
])("%s does not say when it expires", (address) => {
  expect(readCrashFile(address)).toEqual({ address, isLink: true, expiresAt: null });
});

test.each([
  "javascript:alert(1)",
  "data:text/html,<script>",
  "file:///etc/passwd",
  "//dumps.example.com/1",
  "crash.zip",
  `${AT}?${"x".repeat(9_000)}`,
])("%s is no link", (address) => {
  expect(readCrashFile(address)).toMatchObject({ isLink: false, expiresAt: null });
});

test.each(["", "  "])("%j is no file", (address) => {
  expect(readCrashFile(address)).toBeNull();
});
