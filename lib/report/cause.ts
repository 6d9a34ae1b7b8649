import { crashingThread } from "@/lib/report/crashing-thread";
import type { Exception, Frame, ReportModel } from "@/lib/report/report";
import type { SourcePlace } from "@/lib/report/source-place";

/** What happened and where, as far as the report says; each part is null where it does not. */
export interface Cause {
  /** "Access violation" */
  what: string | null;
  /** "c0000005" */
  code: string | null;
  /** As received, with its module. */
  symbol: string | null;
  file: string | null;
  line: number | null;
  column: number | null;
  threadId: string | null;
}

/** What the notification itself says of the exception, beside its XML; "" where it does not. */
export interface NotifiedException {
  exceptionCode: string;
  exceptionMessage: string;
}

/** Reads the cause from the exception, else from the innermost frame of the thread that crashed. */
export function findCause(model: ReportModel, notified: NotifiedException): Cause {
  const { exception } = model;
  const thread = crashingThread(model);
  return {
    what: exception?.explanation ?? (notified.exceptionMessage || null),
    code: exception?.code ?? (notified.exceptionCode || null),
    ...findPlace(exception, thread?.frames ?? []),
    threadId: thread?.id ?? null,
  };
}

function findPlace(exception: Exception | null, frames: readonly Frame[]) {
  if (!exception?.function) {
    const top = frames.find(({ symbol }) => symbol !== null);
    return place(top?.symbol ?? null, top ?? exception);
  }
  if (exception.file) return place(exception.function, exception);
  // The frame of the same function may know the file that the exception does not.
  const same = frames.find(({ symbol }) => symbol === exception.function);
  return place(exception.function, same ?? exception);
}

function place(symbol: string | null, at: SourcePlace | null) {
  return { symbol, file: at?.file ?? null, line: at?.line ?? null, column: at?.column ?? null };
}
