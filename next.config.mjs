/** @type {import("next").NextConfig} */
const config = {
  typedRoutes: true,
  poweredByHeader: false,
  reactStrictMode: true,
  // Plain Node packages that load files or native parts of their own: left to require().
  serverExternalPackages: [
    "@prisma/client",
    "@prisma/adapter-pg",
    "pg",
    "pino",
    "pino-pretty",
    "prom-client",
  ],
  // A pasted payload of 4 million characters: see app/intake/try.
  experimental: { serverActions: { bodySizeLimit: "16mb" } },
};

export default config;
