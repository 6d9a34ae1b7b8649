import { stackRulesAddress } from "@/components/settings/stack-rules-address";
import { VERDICT_WORDS } from "@/components/settings/verdict-words";
import { Link } from "@/components/ui/link";
import type { FrameRules } from "@/lib/report/in-app/frame-rule";
import { type TriedNames, tryRules } from "@/lib/report/in-app/try-rules";
import { frameOf } from "@/lib/report/report";

type Props = { database: string; names: TriedNames; rules: FrameRules };

/** Whose code the frame is that was asked about, by which rule, and a way to say otherwise. */
export function TriedFrame({ database, names, rules }: Props) {
  const trial = tryRules(rules, names);
  if (!trial) return null;
  const { judgement, own } = trial;
  const frame = frameOf({ module: names.module || null, function: names.function || null });
  return (
    <p className="mt-3 text-sm wrap-anywhere">
      <strong className="font-medium">{VERDICT_WORDS[judgement.verdict]}.</strong>{" "}
      <bdi>{judgement.why}</bdi>{" "}
      <span className="text-muted">
        {own === null ? judgement.rule && "That is a default." : `That is your rule ${own + 1}.`}
      </span>{" "}
      {own === null && (names.module || names.function) && (
        <Link
          href={stackRulesAddress(database, { frame, system: names.system })}
          className="text-accent hover:underline"
        >
          Begin a rule that says otherwise
        </Link>
      )}
    </p>
  );
}
