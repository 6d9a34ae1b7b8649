import type { FrameRules } from "@/lib/report/in-app/frame-rule";
import { patternList } from "@/lib/report/in-app/pattern-list";

/** Runtimes and standard libraries of .NET, Java, JavaScript and Python. */
export const MANAGED_RULES: FrameRules = [
  {
    verdict: "system",
    note: ".NET",
    module: patternList(`
      clr, coreclr, libcoreclr, clrjit, libclrjit, mscorwks, mscoree, mscoreei, mscorlib*,
      hostfxr, hostpolicy, libhost*, libsystem.native, system, system.*, microsoft.*,
      netstandard, windowsbase, presentationcore*, presentationframework*, wpfgfx*`),
  },
  {
    verdict: "system",
    note: ".NET",
    function: patternList(`
      system.*, microsoft.*, ms.internal.*, ms.win32.*, dynamicclass.*, interop.*, interop+*`),
  },
  {
    verdict: "system",
    note: "Java or Android",
    function: patternList(`
      java.*, javax.*, jdk.*, sun.*, com.sun.*, kotlin.*, kotlinx.*, scala.*, groovy.*,
      android.*, androidx.*, com.android.*, com.google.android.*, dalvik.*, libcore.*, art::*`),
  },
  {
    verdict: "system",
    note: "Java or Android",
    module: patternList(`
      jvm, libjvm, java, libjava, jimage, verify, libverify, net, nio`),
    path: ["*/jre/*", "*/jdk*/*", "*/jvm/*"],
  },
  {
    verdict: "system",
    note: "the JavaScript runtime",
    path: patternList(`
      node:*, internal/*, *node:internal/*, electron/js2c/*, */electron.asar/*,
      chrome-extension://*, webpack/runtime/*, webpack:///webpack/*, */webpack/bootstrap*,
      native *, <anonymous>, native`),
  },
  {
    verdict: "system",
    note: "a package that the program uses",
    path: patternList(`
      *node_modules/*, */site-packages/*, */dist-packages/*, */.cargo/registry/*,
      */go/pkg/mod/*`),
  },
  {
    verdict: "system",
    note: "the Python library",
    path: ["*/lib/python3*", "*/python3*/lib/*", "<frozen *"],
  },
];
