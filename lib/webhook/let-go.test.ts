import { connect } from "node:net";
import { expect, test } from "vitest";
import { serveHttp } from "@/lib/testing/serve-http";
import { letGo } from "@/lib/webhook/let-go";

/** Sends a request and, where it is answered before its end, goes on sending; gives what was heard. */
async function send(address: string): Promise<string> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  socket.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n{`);
  const sending = setInterval(() => socket.write(" "), 20);
  let heard = "";
  socket.on("data", (bytes) => {
    heard += bytes;
  });
  await new Promise<void>((gone) => socket.on("error", () => undefined).once("close", gone));
  clearInterval(sending);
  return heard;
}

test("who goes on sending hears the answer, and is let go then", async () => {
  const address = await serveHttp((request, response) => {
    response.end("refused");
    letGo(request, 500);
  });
  const began = performance.now();
  expect(await send(address)).toContain("refused");
  expect(performance.now() - began).toBeGreaterThan(400);
});
