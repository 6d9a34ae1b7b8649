import { expect, test } from "vitest";
import { contentSecurityPolicy, securityHeaders } from "@/lib/web/security-headers";

function directive(policy: string, name: string): string[] {
  const found = policy.split("; ").find((part) => part.startsWith(`${name} `));
  return found?.split(" ").slice(1) ?? [];
}

test("only scripts with the answer's nonce run, and what these load", () => {
  const policy = contentSecurityPolicy({ nonce: "bm9uY2U=", isHttps: true });
  expect(directive(policy, "script-src")).toEqual([
    "'self'",
    "'nonce-bm9uY2U='",
    "'strict-dynamic'",
  ]);
  expect(directive(policy, "default-src")).toEqual(["'self'"]);
  expect(directive(policy, "frame-ancestors")).toEqual(["'none'"]);
});

test("browsers are held to https only where users come by it", () => {
  const [secure, plain] = [true, false].map((isHttps) => securityHeaders({ nonce: "x", isHttps }));
  expect(secure).toHaveProperty("strict-transport-security", "max-age=31536000");
  expect(secure?.["content-security-policy"]).toContain("upgrade-insecure-requests");
  expect(plain).not.toHaveProperty("strict-transport-security");
  expect(plain?.["content-security-policy"]).not.toContain("upgrade-insecure-requests");
});

test("forms lead nowhere but here, and to the provider that members sign in with", () => {
  const formsOf = (formsTo?: string) =>
    directive(contentSecurityPolicy({ nonce: "x", isHttps: true, formsTo }), "form-action");
  expect(formsOf()).toEqual(["'self'"]);
  expect(formsOf("https://login.example.com")).toEqual(["'self'", "https://login.example.com"]);
});
