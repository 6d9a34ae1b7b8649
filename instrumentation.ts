/** Runs once when the server starts, never during the build. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { observeRequests } = await import("@/lib/observe/observe-requests");
    const { startProcessing } = await import("@/lib/processing/start-processing");
    observeRequests();
    await startProcessing();
  }
}
