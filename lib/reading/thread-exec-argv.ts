/** Under Next the bundler makes a thread's file; in tests and scripts tsx reads it as it is. */
export const THREAD_EXEC_ARGV = process.env.NEXT_RUNTIME
  ? []
  : ["--import", "./lib/reading/register-tsx.mjs"];
