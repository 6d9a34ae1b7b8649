import { type Agent, get } from "node:http";

/**
 * Milliseconds until the last byte of a page is here.
 *
 * @param cookie of somebody who may see it
 * @throws when the page is not answered with 200
 */
export function timePage(address: string, agent: Agent, cookie: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const request = get(address, { agent, headers: { accept: "text/html", cookie } }, (answer) => {
      answer.on("error", reject);
      answer.on("end", () => {
        if (answer.statusCode === 200) resolve(performance.now() - began);
        else reject(new Error(`${address} answered ${answer.statusCode}.`));
      });
      answer.resume();
    });
    request.on("error", reject);
  });
}
