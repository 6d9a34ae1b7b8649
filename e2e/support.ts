import { test as base, expect } from "@playwright/test";

type Options = {
  /** Errors on the browser's console that a journey brings about on purpose. */
  expectedConsoleErrors: RegExp[];
};

type Fixtures = {
  /** The webhook's full address. */
  webhook: string;
  /** Fails the test when the page reports an error that is not expected. */
  quietConsole: undefined;
};

export const test = base.extend<Options & Fixtures>({
  expectedConsoleErrors: [[], { option: true }],

  webhook: async ({ baseURL }, use) => {
    await use(`${baseURL}/api/ingest/${process.env.E2E_INGEST_TOKEN}`);
  },

  quietConsole: [
    async ({ page, expectedConsoleErrors }, use) => {
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.stack ?? error.message));
      page.on("console", (message) => {
        if (message.type() === "error") errors.push(message.text());
      });
      await use(undefined);
      const isExpected = (error: string) => expectedConsoleErrors.some((one) => one.test(error));
      expect(errors.filter((error) => !isExpected(error))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
