/**
 * The smallest notifications of each generation, for tests: each has every field that its
 * generation documents, and a test overrides what it is about.
 */
type Fields = Record<string, unknown>;

export const REPORT_XML = `<report><platform>Windows</platform><os>Windows 11 x64</os><process>
<exception><code>c0000005</code><explanation>Access violation</explanation>
<func><![CDATA[Orrery!Planet::draw]]></func><file>planet.cpp</file><line>42</line></exception>
<threads count="1"><thread id="0" current="yes" framecount="2">
<frame><symbol><![CDATA[Orrery!Planet::draw]]></symbol><file>planet.cpp</file><line>42</line><offset>0x1c</offset></frame>
<frame><symbol><![CDATA[Orrery!main]]></symbol><file>main.cpp</file><line>7</line><offset>0x5</offset></frame>
</thread></threads></process></report>`;

/** 2023-08: reportXml, debugOutput, mfa and parentStackKeyId are here. */
export function v1aPayload(overrides: Fields = {}): Fields {
  return {
    id: 1001,
    crashTypeId: 1,
    parentStackKeyId: "77",
    stackKeyId: 501,
    stackKeyName: "Orrery!Planet::draw(42)",
    database: "orrery",
    application: "Orrery",
    version: "2.1.0.4",
    key: "nightly",
    user: "Ada",
    email: "ada@example.com",
    ipAddress: "203.0.113.xxxx",
    mfa: "9f2c",
    exceptionCode: "c0000005",
    exceptionMessage: "Access violation",
    received: "2026-11-20T10:15:30Z",
    reportXml: REPORT_XML,
    debugOutput: "ExceptionCode: c0000005 (Access violation)",
    ...overrides,
  };
}

/** 2024-04: V1a, and whether stack and group are new. */
export function v1bPayload(overrides: Fields = {}): Fields {
  return v1aPayload({ newStackKeyId: true, stackId: 9001, newStackId: false, ...overrides });
}

/** 2025-03: crashType by name, callstack as texts, no XML and no debugger text. */
export function v2Payload(overrides: Fields = {}): Fields {
  const { reportXml, debugOutput, mfa, parentStackKeyId, crashTypeId, ...shared } = v1aPayload();
  return {
    ...shared,
    notificationType: "NewReport",
    crashType: "Windows Native",
    stackId: 9001,
    callstack: ["Orrery!Planet::draw(42)", "Orrery!main(7)"],
    hash: "9f2c",
    ...overrides,
  };
}

/** 2026-01: callstack as objects, platform, attributes, crashTime, userDescription. */
export function v3Payload(overrides: Fields = {}): Fields {
  const { crashType, ...shared } = v2Payload();
  return {
    ...shared,
    crashTypeId: 1,
    platform: "Windows",
    callstack: [
      { functionName: "Orrery!Planet::draw", fileName: "planet.cpp", lineNumber: 42 },
      { functionName: "Orrery!main", fileName: "main.cpp", lineNumber: 7 },
    ],
    crashFileUrl: "https://example.com/dump?expires=1",
    attributes: { gpu: "Voodoo 2" },
    crashTime: "2026-11-20T10:15:12Z",
    userDescription: "It froze when I zoomed in.",
    ...overrides,
  };
}
