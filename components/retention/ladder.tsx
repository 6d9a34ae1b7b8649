import { Cell, HeadCell, Row, Table } from "@/components/ui/table";

const STEPS = [
  {
    step: "Body",
    goes: "The notification as it arrived: report XML, debugger text, other threads, registers, modules with their paths, attributes.",
    stays:
      "The report with its facts and the stack that was read from it. Searches and lists find it as before; its page says when the rest went.",
  },
  {
    step: "Report",
    goes: "Its facts, and so who it was, its times and its words. Lists, exports and searches know it no longer.",
    stays:
      "Its numbers, group, version, stack and when it was received, by which it is counted. Its page says when it went, and BugSplat's sending it again changes nothing. Its deliveries stay in Intake, without content.",
  },
  {
    step: "Counts",
    goes: "Never.",
    stays: "Charts, groups, versions and users count what they counted before, for ever.",
  },
];

/** What goes and what stays, step by step. */
export function Ladder() {
  return (
    <>
      <Table caption="What goes and what stays">
        <thead className="max-md:sr-only">
          <tr className="border-line border-b">
            <HeadCell>Step</HeadCell>
            <HeadCell>What goes</HeadCell>
            <HeadCell>What stays</HeadCell>
          </tr>
        </thead>
        <tbody>
          {STEPS.map(({ step, goes, stays }) => (
            <Row key={step} className="align-baseline max-md:block max-md:h-auto max-md:py-2">
              <HeadCell scope="row" className="w-24 md:py-2.5 max-md:block max-md:w-auto">
                {step}
              </HeadCell>
              <Cell className={CELL}>
                <span className="text-faint md:sr-only">Goes: </span>
                {goes}
              </Cell>
              <Cell className={CELL}>
                <span className="text-faint md:sr-only">Stays: </span>
                {stays}
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      <p className="border-line border-t px-4 py-3 text-muted text-sm">
        Whole for ever, whatever the rules: the first and the newest report of each group in each
        version, and reports whose user wrote something. A report that waits to be read stays until
        it is. What is quarantined is no report yet, and stays.
      </p>
    </>
  );
}

const CELL = "text-muted md:w-1/2 md:py-2.5 md:pr-4 max-md:block max-md:px-4 max-md:py-0.5";
