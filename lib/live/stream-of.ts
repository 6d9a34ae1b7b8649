import { streamsEnd } from "@/lib/live/open-streams";
import { log } from "@/lib/log";

/**
 * A stream of texts, one at a time as they are read. It ends when they do, when nobody reads them any
 * more, and when this process is told to stop.
 *
 * @param asked ends with the request
 */
export function streamOf(
  texts: (signal: AbortSignal) => AsyncGenerator<string>,
  asked: AbortSignal,
): ReadableStream<Uint8Array> {
  const left = new AbortController();
  const source = texts(AbortSignal.any([asked, left.signal, streamsEnd()]));
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await source.next();
          if (done) controller.close();
          else controller.enqueue(encoder.encode(value));
        } catch (error) {
          // Whoever listens comes back.
          log.debug({ err: error }, "a stream of changes ends early");
          controller.close();
        }
      },
      cancel() {
        left.abort();
      },
    },
    { highWaterMark: 0 },
  );
}
