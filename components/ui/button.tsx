import clsx from "clsx";
import type { ComponentProps } from "react";
import { type ButtonLook, buttonLook } from "@/components/ui/button-look";
import { Link } from "@/components/ui/link";

type Shared = { look?: ButtonLook; className?: string };

export function Button({ look, className, ...rest }: Shared & ComponentProps<"button">) {
  return <button type="button" {...rest} className={clsx(buttonLook(look), className)} />;
}

/** Looks like a button and is a link, because it leads somewhere. */
export function LinkButton({ look, className, ...rest }: Shared & ComponentProps<typeof Link>) {
  return <Link {...rest} className={clsx(buttonLook(look), className)} />;
}
