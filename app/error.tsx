"use client";

import { buttonLook } from "@/components/ui/button-look";

type Props = { error: Error & { digest?: string }; retry: () => void };

/** Stands in for a page that could not be made. Every page carries it along, so it is plain. */
export default function ErrorPage({ error, retry }: Props) {
  return (
    <main className="mx-auto flex max-w-md flex-col items-start gap-3 px-6 py-24">
      <h1 className="font-semibold text-xl tracking-tight">This page could not be shown</h1>
      <p className="text-muted">
        Crashboard failed while it put the page together, most likely because its database did not
        answer. Try again; if it stays, look into the server's log
        {error.digest && (
          <>
            {" "}
            for <code className="font-mono text-sm text-text">{error.digest}</code>
          </>
        )}
        .
      </p>
      <div className="flex gap-2">
        <button type="button" onClick={retry} className={buttonLook("primary")}>
          Try again
        </button>
        <a href="/" className={buttonLook()}>
          Overview
        </a>
      </div>
    </main>
  );
}
