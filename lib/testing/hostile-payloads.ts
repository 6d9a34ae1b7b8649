import { v1aPayload, v3Payload } from "@/lib/testing/payloads";

/** Notifications with a megabyte of text that looks like markup wherever text may stand. */
type Fields = Record<string, unknown>;

const MEGABYTE = 1024 * 1024;

/** A megabyte, markup first, in every field of the payload that may hold any text. */
export function longFieldsPayload(overrides: Fields = {}): Fields {
  return v3Payload({
    application: megabyteOf("application"),
    version: megabyteOf("version"),
    stackKeyName: megabyteOf("stack key"),
    user: megabyteOf("user"),
    email: megabyteOf("email"),
    key: megabyteOf("key"),
    ipAddress: megabyteOf("address"),
    exceptionCode: megabyteOf("code"),
    exceptionMessage: megabyteOf("message"),
    userDescription: megabyteOf("description"),
    attributes: { [megabyteOf("name")]: megabyteOf("value") },
    callstack: [
      { functionName: megabyteOf("function"), fileName: megabyteOf("file"), lineNumber: 1 },
    ],
    ...overrides,
  });
}

/** A megabyte, markup first, in every element of the XML, and in one line of debugger text. */
export function longElementsPayload(overrides: Fields = {}): Fields {
  const element = (name: string) => `<${name}>${asXml(megabyteOf(name))}</${name}>`;
  const frame = ["symbol", "file", "line", "offset"].map(element).join("");
  const module = ["name", "path", "fileversion", "symbolsloaded"].map(element).join("");
  const reportXml = `<report>${element("os")}<process><exception>${element("code")}
${element("explanation")}${element("func")}<registers>${element("rip")}</registers></exception>
<modules><module>${module}</module></modules>
<threads><thread id="${asXml(megabyteOf("id"))}" current="yes"><frame>${frame}</frame></thread></threads>
</process></report>`;
  return v1aPayload({ reportXml, debugOutput: megabyteOf("debugger text"), ...overrides });
}

function megabyteOf(name: string): string {
  const markup = `${name} <img src=x onerror="window.hacked=1"><script>window.hacked=1</script> `;
  return markup + "W".repeat(MEGABYTE - markup.length);
}

function asXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
