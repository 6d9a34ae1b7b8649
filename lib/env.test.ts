import { isAbsolute } from "node:path";
import { expect, test } from "vitest";
import { readEnv } from "@/lib/env";

test("has a default for every setting", () => {
  expect(readEnv({})).toMatchObject({
    databaseUrl: null,
    host: "127.0.0.1",
    port: 3000,
    portIsSet: false,
    publicUrl: "http://127.0.0.1:3000",
    ingestToken: null,
    ingestRateLimit: 3_000,
    metricsToken: null,
    logLevel: "info",
  });
  expect(isAbsolute(readEnv({}).dataDir)).toBe(true);
});

test("takes an empty variable for an unset one", () => {
  expect(readEnv({ PORT: "", INGEST_TOKEN: " ", LOG_LEVEL: "" })).toEqual(readEnv({}));
});

test("keeps what is set", () => {
  const env = readEnv({
    DATABASE_URL: "postgresql://amy:p%40ss@db.example.com:5432/crashes?sslmode=require",
    HOST: "::",
    PORT: "8080",
    PUBLIC_URL: "https://crashes.example.com/",
    INGEST_TOKEN: "0123456789abcdef",
    LOG_FORMAT: "json",
  });
  expect(env).toMatchObject({
    databaseUrl: "postgresql://amy:p%40ss@db.example.com:5432/crashes?sslmode=require",
    port: 8080,
    portIsSet: true,
    publicUrl: "https://crashes.example.com",
    ingestToken: "0123456789abcdef",
    logFormat: "json",
  });
});

test.each([
  ["0.0.0.0", "http://localhost:3000"],
  ["::", "http://localhost:3000"],
  ["::1", "http://[::1]:3000"],
  ["crashes.example.com", "http://crashes.example.com:3000"],
])("listening on %s it is reached by %s", (HOST, publicUrl) => {
  expect(readEnv({ HOST }).publicUrl).toBe(publicUrl);
});

test.each([
  ["PORT", "http"],
  ["PORT", "0"],
  ["PORT", "65536"],
  ["HOST", "http://localhost"],
  ["PUBLIC_URL", "crashes.example.com"],
  ["INGEST_RATE_LIMIT", "many"],
  ["LOG_LEVEL", "loud"],
  ["LOG_FORMAT", "xml"],
])("refuses %s=%s in a sentence that names it", (name, value) => {
  expect(() => readEnv({ [name]: value })).toThrow(new RegExp(`^${name} must be `));
});

test.each([
  ["DATABASE_URL", "mysql://amy:s3cr3t-word@localhost/crashes"],
  ["DATABASE_URL", "postgresql://amy:s3cr3t-word@localhost:port/crashes"],
  ["DATABASE_URL", "postgresql://amy:s3cr3t-word@localhost/crashes?schema=other"],
  ["INGEST_TOKEN", "s3cr3t-word"],
  ["INGEST_TOKEN", "s3cr3t-word/with/slashes"],
  ["METRICS_TOKEN", "s3cr3t-word"],
  ["AUTH_SECRET", "s3cr3t-word"],
  ["PERSON_KEY", "s3cr3t-word"],
  ["ADMIN_PASSWORD", "s3cr3t-word, and nobody whose it is"],
  ["OIDC_CLIENT_SECRET", "s3cr3t-word"],
])("refuses a bad %s without showing the secret (%s)", (name, value) => {
  const read = () => readEnv({ [name]: value });
  expect(read).toThrow(name);
  expect(read).not.toThrow(/s3cr3t-word/);
});

test("makes a first owner, and knows a provider, where all of it is said", () => {
  expect(readEnv({})).toMatchObject({ admin: null, oidc: null });
  const set = {
    ADMIN_EMAIL: "Ann@Example.com",
    ADMIN_PASSWORD: "long enough",
    OIDC_ISSUER: "https://login.example.com/",
    OIDC_CLIENT_ID: "crashboard",
    OIDC_CLIENT_SECRET: "secret",
  };
  expect(readEnv(set)).toMatchObject({
    admin: { email: "ann@example.com", password: "long enough" },
    oidc: { issuer: "https://login.example.com", name: "single sign-on" },
  });
  for (const name of Object.keys(set)) {
    expect(() => readEnv({ ...set, [name]: "" }), name).toThrow(
      /set (?:both|all), or none of them/,
    );
  }
});
