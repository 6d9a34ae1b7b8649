import { createServer } from "node:http";

/** A page that holds a text in a bare `<pre>`, and nothing else. `#end` stands behind the text. */
export async function serveBarePage(
  text: string,
): Promise<{ address: string; close: () => Promise<void> }> {
  const safe = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const page = Buffer.from(
    `<!doctype html><meta charset="utf-8"><title>Text</title><pre>${safe}</pre><i id="end"></i>`,
  );
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/html", "content-length": page.length });
    response.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("It listens on no port.");
  return {
    address: `http://127.0.0.1:${address.port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
