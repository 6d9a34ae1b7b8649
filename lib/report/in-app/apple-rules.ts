import type { FrameRules } from "@/lib/report/in-app/frame-rule";
import { patternList } from "@/lib/report/in-app/pattern-list";

/** Module names: the libraries and frameworks below /usr/lib and /System/Library of macOS and iOS. */
export const APPLE_RULES: FrameRules = [
  {
    verdict: "in-app",
    note: "inside an application's bundle",
    path: ["*.app/contents/macos/*", "*/containers/bundle/application/*.app/*"],
  },
  {
    verdict: "system",
    note: "the Swift runtime",
    module: ["libswift*"],
  },
  {
    verdict: "system",
    note: "a graphics driver",
    module: patternList(`
      agx*, amdmtl*, amdradeon*, appleintel*, geforce*, glengine, libgpusupport*`),
  },
  {
    verdict: "system",
    note: "macOS or iOS",
    module: patternList(`
      dyld, libdyld*, libsystem_*, libsystem.b*, libobjc*, libdispatch*, libc++*, libxpc*,
      libunwind*, libmacho*, libcorecrypto*, libsqlite3*, libgl*, libcorefsc*, libnetwork*,
      libboringssl*, corefoundation, foundation, cfnetwork, appkit, uikit, uikitcore,
      swiftui*, attributegraph, hitoolbox, carboncore, coreservices*, launchservices,
      coreaudio*, audiotoolbox*, avfoundation, avfaudio, coremedia*, coregraphics, coretext,
      coreimage, coreanimation, quartzcore, skylight, iokit, iosurface, iogpu, iohidfamily,
      graphicsservices, metal, metalkit, mtlcompiler, metalperformanceshaders, opengl,
      opengles, webkit*, webcore, javascriptcore, coredata, security, viewbridge, xctest*,
      frontboardservices, backboardservices, runningboardservices, gamecontroller, coremotion,
      corelocation, network, coreautolayout, coreutils, accessibility*`),
  },
  {
    verdict: "system",
    note: "a folder of the system",
    path: patternList(`
      /usr/lib/*, /usr/libexec/*, /system/*, /library/apple/*, /library/gpubundles/*`),
  },
];
