import { type RefObject, useEffect, useState } from "react";
import { measureText, type TextSize, USUAL_SIZE } from "@/components/debug-text/text-size";

/** The size of the letters of a list, and of the element around it that scrolls it. */
export function useTextSize(list: RefObject<HTMLElement | null>): TextSize {
  const [size, setSize] = useState(USUAL_SIZE);
  useEffect(() => {
    const scroller = list.current?.parentElement;
    if (!scroller) return;
    const measure = () => list.current && setSize(measureText(list.current, scroller));
    const observer = new ResizeObserver(measure);
    observer.observe(scroller);
    return () => observer.disconnect();
  }, [list]);
  return size;
}
