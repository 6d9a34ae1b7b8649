import type { TwoStepSecret } from "@/lib/access/two-step";

/** What the password's form says of the last try. */
export type PasswordEdit =
  | { status: "opened" | "changed" | "wrong-password" }
  | { status: "refused"; problem: string }
  | { status: "too-often"; waitSeconds: number };

/** What the form of the second step says of the last try; `begun` waits for a code. */
export type TwoStepEdit =
  | { status: "off" | "on" | "confirmed" | "ended" }
  | { status: "begun" | "wrong-code"; secret: TwoStepSecret }
  | { status: "wrong-password"; isOn: boolean }
  | { status: "too-often"; isOn: boolean; waitSeconds: number };
