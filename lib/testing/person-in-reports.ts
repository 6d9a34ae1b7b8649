import { v1aPayload, v1bPayload, v2Payload, v3Payload } from "@/lib/testing/payloads";

/** Somebody whose name, address of mail and IP address no other text has by chance. */
export const ZOE = {
  user: "Zoë O'Quillfeather",
  email: "zoe.quill@example.org",
  ipAddress: "198.51.100.77",
};
export const ZOES_VALUES: string[] = Object.values(ZOE);

type Fields = Record<string, unknown>;

const inXml = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("'", "&apos;").replaceAll("ë", "&#235;");

/** A report XML that mentions somebody wherever one can: paths, locals, arguments, the environment. */
function xmlOf(who: string, address: string): string {
  const name = inXml(who);
  return `<report><platform>Windows</platform><os>Windows 11 x64</os><process>
<path>C:\\Users\\${name}\\orrery.exe</path><user>${name}</user>
<exception><code>c0000005</code><explanation>Access violation by ${name}</explanation>
<func><![CDATA[Orrery!Planet::draw]]></func><file>C:\\Users\\${who}\\planet.cpp</file><line>42</line></exception>
<modules><module><name>orrery</name><path>C:\\Users\\${name}\\orrery.exe</path><fileversion>2.1 by ${name}</fileversion></module></modules>
<threads count="1"><thread id="0" current="yes" framecount="2">
<frame><symbol><![CDATA[Orrery!Planet::draw<${who}>]]></symbol><file>C:\\Users\\${who}\\planet.cpp</file><line>42</line><offset>0x1c</offset>
<locals><local><name>home</name><value>"/home/${name}"</value></local></locals><arguments><arg>${address}</arg></arguments></frame>
<frame><symbol><![CDATA[Orrery!main]]></symbol><file>main.cpp</file><line>7</line><offset>0x5</offset></frame>
</thread></threads>
<environment><variable>USERPROFILE=C:\\Users\\${name}</variable><variable>MAIL=${address}</variable></environment>
</process></report>`;
}

function debuggerText(
  who: string,
  { email, ipAddress }: { email: string; ipAddress: string },
): string {
  const shared = Array.from(
    { length: 60 },
    (_, at) => `ModLoad: D:\\build\\part-${at}\\orrery.dll`,
  );
  return [
    "ExceptionCode: c0000005 (Access violation)",
    `PEB: USERNAME=${who}`,
    `\tcommand line: orrery.exe --mail "${email}" --peer ${ipAddress}:4711`,
    ...shared,
    `Image path: C:\\Users\\${who.toUpperCase()}\\orrery.exe`,
  ].join("\n");
}

/** A notification of one of the four generations that says of whom it is in every field that can. */
export function notificationOf(
  who: { user: string; email: string; ipAddress: string },
  { id, ...place }: { id: number } & Fields,
): Fields {
  const { user, email, ipAddress } = who;
  const make = [v1aPayload, v1bPayload, v2Payload, v3Payload][id % 4] ?? v3Payload;
  const fields = make({ id, user, email, ipAddress, ...place });
  return {
    ...fields,
    key: `key of ${user}`,
    exceptionMessage: `${user} was here`,
    ...("reportXml" in fields && {
      reportXml: xmlOf(user, email),
      debugOutput: debuggerText(user, who),
    }),
    ...("userDescription" in fields && {
      userDescription: `${user} (${email}) wrote this.`,
      attributes: { home: `/home/${user}`, nested: JSON.stringify({ mail: email }), ip: ipAddress },
    }),
  };
}
