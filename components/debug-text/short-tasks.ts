/** How long work may keep the browser from answering, in milliseconds: less than a frame. */
const LONGEST = 12;

/** Divides long work into short tasks: `await pause()` lets others work when it is their turn. */
export function inShortTasks(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < LONGEST) return;
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  };
}
