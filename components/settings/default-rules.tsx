import { ChevronRight } from "lucide-react";
import { VERDICT_WORDS } from "@/components/settings/verdict-words";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { formatQuantity } from "@/lib/format";
import { RULE_FIELDS } from "@/lib/report/in-app/compiled-rule";
import { DEFAULT_SECTIONS, type DefaultSection } from "@/lib/report/in-app/default-rules";
import type { FrameRule } from "@/lib/report/in-app/frame-rule";

/** What is asked after a database's own rules, to be read and not changed. */
export function DefaultRules() {
  return DEFAULT_SECTIONS.map((section) => <Section key={section.title} section={section} />);
}

function Section({ section: { title, system, rules } }: { section: DefaultSection }) {
  return (
    <details className="group border-line border-b last:border-b-0">
      <summary className="flex min-h-10 items-center gap-2 px-4 text-sm hover:bg-hover">
        <ChevronRight aria-hidden className="size-3.5 text-faint group-open:rotate-90" />
        <span>{title}</span>
        <span className="text-faint text-xs">
          {formatQuantity(rules.length, "rule")}
          {system && ", only for its reports"}
        </span>
      </summary>
      <Table caption={`Default rules: ${title}`} className="border-line border-t">
        <thead className="sr-only">
          <tr>
            <HeadCell>Whose code</HeadCell>
            <HeadCell>What a frame must match</HeadCell>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the defaults never change their order
            <Row key={index} className="align-baseline max-md:block max-md:py-1">
              <HeadCell scope="row" className="w-44 font-normal max-md:block max-md:w-auto">
                {VERDICT_WORDS[rule.verdict]}
                <span className="block text-faint text-xs">{rule.note}</span>
              </HeadCell>
              <Cell className="font-mono text-muted text-xs wrap-anywhere max-md:block max-md:px-4">
                <Patterns rule={rule} />
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </details>
  );
}

function Patterns({ rule }: { rule: FrameRule }) {
  return RULE_FIELDS.map((field) => {
    const patterns = rule[field];
    if (!patterns) return null;
    return (
      <p key={field}>
        <span className="font-sans text-faint">{field} </span>
        {patterns.join(", ")}
      </p>
    );
  });
}
