import { KeepFresh } from "@/components/ui/keep-fresh";

/** Stands until the first notification makes this page another one. */
export function WaitingLine() {
  return (
    <span className="inline-flex items-center gap-2.5">
      <KeepFresh />
      <span aria-hidden className="relative flex size-2">
        <span className="absolute inset-0 animate-ping rounded-full bg-accent opacity-60 motion-reduce:hidden" />
        <span className="size-2 rounded-full bg-accent" />
      </span>
      Waiting for the first notification
    </span>
  );
}
