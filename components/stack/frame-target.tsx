"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useEffect } from "react";
import { route } from "@/components/ui/route";

const FRAME = /^#f(\d+)$/;

/** Leads to the frame that the address names, `#f5`, on each page that is opened. */
export function FrameTarget() {
  const page = `${usePathname()}?${useSearchParams()}`;
  return <ReachFrame key={page} />;
}

/**
 * Opens the run in which the frame is folded, or asks for the whole stack, and marks it: `:target`
 * is only set where the browser itself goes.
 */
function ReachFrame() {
  const router = useRouter();
  useEffect(() => {
    let marked: Element | null = null;

    const reach = () => {
      marked?.removeAttribute("data-target");
      marked = findFrame(location.hash);
      if (!marked) return;
      const whole = marked.querySelector<HTMLAnchorElement>("a[data-whole]");
      if (whole) {
        router.replace(route(whole.pathname + whole.search + location.hash), { scroll: false });
        return;
      }
      for (let at = marked.closest("details"); at; at = outerDetails(at)) at.open = true;
      marked.setAttribute("data-target", "");
      marked.scrollIntoView({ block: "center" });
    };

    // Without a new entry in the history, of which the router would know nothing.
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      if (!link || !plain || !FRAME.test(link.hash) || !isHere(link)) return;
      event.preventDefault();
      history.replaceState(null, "", link.hash);
      reach();
    };

    reach();
    addEventListener("hashchange", reach);
    addEventListener("click", follow, true);
    return () => {
      marked?.removeAttribute("data-target");
      removeEventListener("hashchange", reach);
      removeEventListener("click", follow, true);
    };
  }, [router]);
  return null;
}

/** The row of a frame; of one that is not in the page, the row that stands for it. */
function findFrame(hash: string): Element | null {
  const [, digits] = FRAME.exec(hash) ?? [];
  if (digits === undefined) return null;
  const level = Number(digits);
  const gaps = document.querySelectorAll<HTMLElement>("tr[data-first]");
  const holds = ({ dataset: { first, last } }: HTMLElement) =>
    Number(first) <= level && level <= Number(last);
  return document.getElementById(`f${digits}`) ?? [...gaps].find(holds) ?? null;
}

function outerDetails(inner: Element): HTMLDetailsElement | null {
  return inner.parentElement?.closest("details") ?? null;
}

function isHere({ pathname, search }: HTMLAnchorElement): boolean {
  return pathname === location.pathname && search === location.search;
}
