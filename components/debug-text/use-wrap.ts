import { type RefObject, useEffect, useState } from "react";

/** Whether long lines wrap, which a box in the page says to the style sheet as well. */
export function useWrap(root: RefObject<HTMLElement | null>): boolean {
  const [wrap, setWrap] = useState(false);
  useEffect(() => {
    const element = root.current;
    const read = () => setWrap(element?.querySelector(":checked") != null);
    // A browser may remember that the box was checked.
    read();
    element?.addEventListener("change", read);
    return () => element?.removeEventListener("change", read);
  }, [root]);
  return wrap;
}
