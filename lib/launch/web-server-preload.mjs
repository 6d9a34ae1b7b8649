// Loaded into Next's process before Next itself, so that the app need not know who started it.
import "./unread-output.mjs";
import { subscribe } from "node:diagnostics_channel";
import { ServerResponse } from "node:http";
import { Socket } from "node:net";
import { stripVTControlCharacters } from "node:util";

// Whoever started this server is gone, perhaps killed: nobody would ever stop it.
process.once("disconnect", () => {
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.exit(1), 5_000).unref();
});

// Next stops listening but would go on to serve connections that are open. Each gets the answer to
// its request in flight, with "Connection: close" where that can still be said, and is closed after it.
/** @type {Set<ServerResponse>} */
const inFlight = new Set();
let isStopping = false;
subscribe("http.server.request.start", (message) => {
  if (!(message instanceof Object && "response" in message && "socket" in message)) return;
  const { response, socket } = message;
  if (!(response instanceof ServerResponse && socket instanceof Socket)) return;
  response.shouldKeepAlive &&= !isStopping;
  inFlight.add(response);
  response.once("close", () => {
    inFlight.delete(response);
    if (isStopping) socket.destroySoon();
  });
});
for (const signal of ["SIGTERM", "SIGINT"]) {
  process.once(signal, () => {
    isStopping = true;
    for (const response of inFlight) response.shouldKeepAlive = false;
    // Next has not begun to listen for signals: nothing runs yet that would have to end.
    if (process.listenerCount(signal) === 0) process.exit(0);
  });
}

// Next's own banner repeats the address, and not the public one.
const BANNER = /^\s*(▲ Next\.js|- (Local|Network):|✓ (Starting|Ready in|Running next\.config))/;
const log = console.log;
console.log = (...words) => {
  if (!BANNER.test(stripVTControlCharacters(String(words[0])))) log(...words);
};
