import { SourceLink } from "@/lib/report/source-link/source-link";

/** A source link as it stands in a form: folders one a line, nothing checked. */
export type SourceLinkDraft = { template: string; roots: string };

/** What is wrong with each field, in whole sentences. */
export type SourceLinkProblems = Partial<Record<keyof SourceLinkDraft, string>>;

/** `link` is null for a form whose template was left empty: there is to be no link. */
type Read = { ok: true; link: SourceLink | null } | { ok: false; problems: SourceLinkProblems };

export function readSourceLinkDraft({ template, roots }: SourceLinkDraft): Read {
  if (template.trim() === "") return { ok: true, link: null };
  const folders = roots.split("\n").map((line) => line.trim());
  const read = SourceLink.safeParse({ template, roots: folders.filter((line) => line !== "") });
  if (read.success) return { ok: true, link: read.data };
  const problems: SourceLinkProblems = {};
  for (const { path, message } of read.error.issues) {
    const [field, index] = path;
    if (field === "template") problems.template ??= message;
    else problems.roots ??= typeof index === "number" ? `Folder ${index + 1}: ${message}` : message;
  }
  return { ok: false, problems };
}

export function sourceLinkDraft(link: SourceLink | null): SourceLinkDraft {
  return { template: link?.template ?? "", roots: link?.roots.join("\n") ?? "" };
}
