const QUEUE = "Dispatch queue:";

/**
 * `cliff  Dispatch queue: com.example.sea` → `cliff`: what the program calls a thread, else the queue
 * that it works on. Null when there is neither.
 */
export function threadName(label: string): string | null {
  const at = label.indexOf(QUEUE);
  if (at === -1) return label.trim() || null;
  return label.slice(0, at).trim() || label.slice(at + QUEUE.length).trim() || null;
}
