import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { defaultRules } from "@/lib/report/in-app/default-rules";
import type { FrameRule, Verdict } from "@/lib/report/in-app/frame-rule";
import { frameJudge } from "@/lib/report/in-app/judge-frame";
import type { OperatingSystem } from "@/lib/report/in-app/operating-system";
import type { Frame, Module } from "@/lib/report/report";
import { splitSymbol } from "@/lib/report/symbol";
import { aFrame, aModule } from "@/lib/testing/report-parts";

function frame(symbol: string, place: Partial<Frame> = {}): Frame {
  const { module, function: called, offset, line } = splitSymbol(symbol);
  return aFrame({ symbol, module, function: called, offset, line, ...place });
}

function verdict(symbol: string, system: OperatingSystem | null, place: Partial<Frame> = {}) {
  return frameJudge([], defaultRules(system))(frame(symbol, place)).verdict;
}

test.each<[Verdict, string]>([
  ["in-app", "Orrery!Planet::draw(42)"],
  ["in-app", "Orrery+0x3099f6"],
  ["in-app", "Orrery!<lambda_66e0fc70f2def7c85b6342e0c95157f0>::operator()(61)"],
  ["in-app", "Orrery!`anonymous namespace'::moor"],
  ["in-app", "fmod!FMOD_System_Update"],
  ["in-app", "Network!Session::open"],
  ["system", "ntdll!RtlUserThreadStart"],
  ["system", "ntdll.dll!RtlUserThreadStart"],
  ["system", "KERNELBASE!UnhandledThing"],
  ["system", "VCRUNTIME140!_is_c_termination_complete"],
  ["system", "MSVCP140!_Mtx_lock"],
  ["system", "USER32!DispatchMessageW"],
  ["system", "nvwgf2umx"],
  ["system", "nvwgf2umx_cfg!OpenAdapter12"],
  ["system", "ig9icd64"],
  ["system", "atio6axx"],
  ["system", "Qt6Widgets!QApplication::notify"],
  ["system", "UnityPlayer!UnityMain"],
  ["system", "UnrealEditor-CoreUObject!UObject::ProcessEvent"],
  ["in-app", "UnrealEditor-Orrery!APlanet::Tick"],
  ["system", "mono-2.0-bdwgc!mono_jit_runtime_invoke"],
  ["system", "GameAssembly!il2cpp::vm::Runtime::Invoke"],
  ["in-app", "GameAssembly!Planet_Draw_m4A61"],
  ["system", "coreclr!MethodDesc::JitCompile"],
  ["runtime", "Orrery!std::_Func_class<void>::operator()"],
  ["runtime", "Orrery!operator new"],
  ["runtime", "Orrery!__scrt_common_main_seh"],
  ["runtime", "Orrery!invoke_main"],
  ["runtime", "Orrery!_purecall"],
  ["runtime", "Orrery!abort"],
  ["runtime", "Orrery!``eh vector destructor iterator''::`1'::fin$0"],
  ["runtime", "KERNELBASE!RaiseException()"],
  ["runtime", "VCRUNTIME140!_CxxThrowException"],
  ["runtime", "msvcp140!std::_Xout_of_range(23)"],
  ["runtime", "BugSplat64!MiniDumper::ExceptionHandler"],
  ["runtime", "Orrery!google_breakpad::ExceptionHandler::HandleException"],
  ["system", "???!0"],
  ["system", "0x000001a94e934980"],
])("Windows, %s: %s", (expected, symbol) => {
  expect(verdict(symbol, "windows")).toBe(expected);
});

test.each<[Verdict, OperatingSystem, string]>([
  ["system", "apple", "libsystem_pthread.dylib!_pthread_cond_wait"],
  ["system", "apple", "libdispatch.dylib!_dispatch_call_block_and_release"],
  ["system", "apple", "AppKit!NSApplication terminate"],
  ["system", "apple", "Network!nw_connection_start"],
  ["system", "apple", "dyld!start"],
  ["runtime", "apple", "libc++abi.dylib!_ZSt9terminatev"],
  ["runtime", "apple", "Orrery!___clang_call_terminate"],
  ["runtime", "apple", "HockeySDK!0x105439000"],
  ["in-app", "apple", "Orrery Pilot Helper...!0x104964000 + 2017976"],
  ["in-app", "apple", "Orrery!AppDelegate performCrash(41)"],
  ["system", "linux", "libc.so.6!__poll"],
  ["system", "linux", "libpthread-2.31.so!__pthread_cond_wait"],
  ["system", "linux", "[vdso]!__vdso_gettimeofday"],
  ["runtime", "linux", "libc.so.6!abort"],
  ["in-app", "linux", "libnative-lib.so!crash()(94)"],
])("%s on %s: %s", (expected, system, symbol) => {
  expect(verdict(symbol, system)).toBe(expected);
});

test.each<[Verdict, string, Partial<Frame>]>([
  ["system", "java.util.ArrayList.get", { line: 434 }],
  ["system", "android.os.Looper.loop", { line: 288 }],
  ["in-app", "com.example.orrery.Planet.draw", { line: 42 }],
  ["in-app", "MyJavaCrasherConsole.NullPointerTest(87)", {}],
  ["system", "System.Private.CoreLib!System.Threading.Thread.StartCallback", {}],
  ["in-app", "myDotNetCrasher!Orrery.Program.Main(System.String[])", {}],
  ["system", "Module._compile", { file: "node:internal/modules/cjs/loader", line: 1554 }],
  ["system", "draw", { file: "/srv/orrery/node_modules/three/three.js", line: 7 }],
  ["in-app", "draw", { file: "webpack:///./src/planet.js", line: 42 }],
  ["in-app", "TypeError(32:4)", {}],
  ["in-app", "clone(21:9)", {}],
  ["in-app", "Context.<anonymous>(19:19)", {}],
  ["system", "run", { file: "/usr/lib/python3.12/threading.py", line: 1010 }],
  [
    "runtime",
    "Orrery!run",
    { file: "d:\\agent\\_work\\4\\s\\src\\vctools\\crt\\startup\\exe.inl" },
  ],
  ["system", "Orrery!UObject::Tick", { file: "D:/UE/Engine/Source/Runtime/Core/Tick.cpp" }],
])("of a language, %s: %s", (expected, symbol, place) => {
  expect(verdict(symbol, null, place)).toBe(expected);
});

const library: Module = aModule({ name: "tide", path: "C:\\Windows\\System32\\tide.dll" });

test("a module is also known by the file it was loaded from", () => {
  const judge = frameJudge([library], defaultRules("windows"));
  expect(judge(frame("tide!flow"))).toMatchObject({
    verdict: "system",
    why: 'The path matches "?:/windows/*": the folder of Windows.',
  });
});

const OWN_DRIVER: FrameRule = {
  verdict: "in-app",
  module: ["tide"],
  function: ["flow*"],
  note: "our driver",
};

test("a user's rule comes before the defaults, and is the one that is named", () => {
  const judge = frameJudge([library], [OWN_DRIVER, ...defaultRules("windows")]);
  const judgement = judge(frame("tide!flow_back"));
  expect(judgement.rule).toBe(OWN_DRIVER);
  expect(judgement.why).toBe(
    'The module matches "tide" and the function matches "flow*": our driver.',
  );
  expect(judge(frame("tide!ebb")).verdict).toBe("system");
});

test("what no rule matches is said so", () => {
  const judge = frameJudge([], []);
  expect(judge(frame("Orrery!draw")).why).toMatch(/^No rule matches/);
  expect(judge(aFrame({ offset: "0x1f" })).why).toMatch(/^The address lies in no module/);
});

test("an inlined function belongs to the module behind its mark", () => {
  expect(verdict("[Inline Frame] ntdll!RtlWalk", "windows")).toBe("system");
});

test("never throws, and judges 20,000 different frames in a moment", () => {
  const judge = frameJudge([library], defaultRules(null));
  const text = fc.option(fc.string({ unit: "binary" }));
  fc.assert(
    fc.property(fc.record({ module: text, function: text, file: text }), (parts) => {
      judge(aFrame(parts));
    }),
  );
  for (let at = 0; at < 20_000; at++) judge(frame(`Orrery!Planet${at}::draw`));
});

const GROUPS = "../shared/samples/secondlife-viewer-issues_bugsplat-groups.jsonl";
const Group = z.object({
  application: z.string().nullable(),
  frames: z.array(z.object({ function: z.string() })),
});

test.runIf(existsSync(GROUPS))("of real stacks, what is known of each module", () => {
  const rows = readFileSync(GROUPS, "utf8").trim().split("\n");
  const judge = frameJudge([], defaultRules(null));
  const counts = { "in-app": 0, system: 0, runtime: 0 };
  for (const row of rows) {
    for (const { function: symbol } of Group.parse(JSON.parse(row)).frames) {
      counts[judge(frame(symbol)).verdict] += 1;
    }
  }
  expect(counts).toEqual({ "in-app": 60, system: 27, runtime: 21 });
});
