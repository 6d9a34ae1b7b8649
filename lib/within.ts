/**
 * What the work gives, if it gives it in time; the work goes on either way. A plain timer: an
 * AbortController with its exception costs a webhook more than what it waits for.
 * @throws when it takes longer, or fails
 */
export function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new Error(`It took longer than ${milliseconds} milliseconds.`));
    const timer = setTimeout(late, milliseconds);
    timer.unref();
    // Where it ends after its time nobody listens any more.
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
