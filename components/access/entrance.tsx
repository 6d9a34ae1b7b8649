import type { ReactNode } from "react";
import { Brand } from "@/components/shell/brand";

type Props = { title: string; about?: ReactNode; children: ReactNode };

/** A page for somebody who is not in yet: the brand, and a card with what is asked. */
export function Entrance({ title, about, children }: Props) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col px-4 py-10 md:pt-[16dvh]">
      <Brand href="/" />
      <section className="mt-4 rounded-lg border border-line bg-surface p-5">
        <h1 className="font-semibold text-lg tracking-tight">{title}</h1>
        {about && <div className="mt-1 text-muted text-sm wrap-anywhere">{about}</div>}
        <div className="mt-5">{children}</div>
      </section>
    </main>
  );
}
