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
  // Browsers ask for it by themselves, as while a page that they show is put in place of itself.
  redirects: async () => [{ source: "/favicon.ico", destination: "/icon.svg", permanent: false }],
  // A pasted payload of 4 million characters: see app/intake/try.
  experimental: { serverActions: { bodySizeLimit: "16mb" } },
};

export default config;
