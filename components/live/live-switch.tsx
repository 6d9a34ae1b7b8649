import { Button } from "@/components/ui/button";

type Props = {
  isOn: boolean;
  /** Keeps the choice: the form's `live` is "on" or "off". */
  action: (form: FormData) => Promise<void>;
};

/** Whether lists tell of changes. */
export function LiveSwitch({ isOn, action }: Props) {
  return (
    <form action={action} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 text-sm">
      <p className="min-w-0 flex-1 basis-72 text-muted">
        {isOn
          ? "In this browser, lists say when their groups change. No row moves before you ask for it."
          : "In this browser, lists show what was there when they were opened."}
      </p>
      <Button type="submit" name="live" value={isOn ? "off" : "on"}>
        {isOn ? "Stop telling" : "Tell again"}
      </Button>
    </form>
  );
}
