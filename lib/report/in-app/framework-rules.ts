import type { FrameRules } from "@/lib/report/in-app/frame-rule";
import { patternList } from "@/lib/report/in-app/pattern-list";

/** Frameworks for windows and events, which run a program's own code from their loops. */
export const FRAMEWORK_RULES: FrameRules = [
  {
    verdict: "system",
    note: "Qt",
    module: patternList(`
      qt5*, qt6*, libqt5*, libqt6*, qtcore, qtgui, qtwidgets, qtqml, qtquick, qtnetwork, qtdbus,
      qwindows, qcocoa, libqcocoa, libqxcb, libqwayland*`),
  },
  {
    verdict: "system",
    note: "wxWidgets",
    module: patternList("wxbase*, wxmsw*, libwx_*"),
  },
];
