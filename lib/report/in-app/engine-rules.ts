import type { FrameRules } from "@/lib/report/in-app/frame-rule";
import { patternList } from "@/lib/report/in-app/pattern-list";

/** Game engines that run a program's own code: their modules, and their sources where linked into it. */
export const ENGINE_RULES: FrameRules = [
  {
    verdict: "system",
    note: "Unity",
    module: patternList(`
      unityplayer, libunity, mono-2.0-*, monobleedingedge*, libmono*, mono, unityengine*,
      unityeditor*, baselib`),
  },
  {
    verdict: "system",
    note: "Unity",
    function: patternList(`
      unityengine.*, unityeditor.*, unityengineinternal.*, (wrapper *, il2cpp::*, il2cpp_*,
      unitymain*, object:wrapper_*`),
  },
  {
    verdict: "system",
    note: "Unreal Engine",
    module: unrealModules(`
      core, coreuobject, engine, renderer, rhi, rhicore, rendercore, d3d11rhi, d3d12rhi,
      vulkanrhi, metalrhi, opengldrv, slate*, applicationcore, unrealed, inputcore,
      physicscore, chaos*, umg, aimodule, niagara*, movie*, navigationsystem,
      networkprediction, onlinesubsystem*, audiomixer*, landscape, levelsequence, engineutils,
      geometry*, projects, json*, http, sockets, taskgraph, tracelog, crashreportcore,
      editor*, blueprintgraph, kismet*, assetregistry, pakfile`),
  },
  {
    verdict: "system",
    note: "Unreal Engine",
    path: patternList(`
      */engine/binaries/*, */engine/source/runtime/*, */engine/source/editor/*,
      */engine/source/developer/*, */engine/source/thirdparty/*, */engine/plugins/*,
      */unrealengine/engine/*`),
  },
];

/** `UnrealEditor-Core.dll`, `UE4Editor-Core-Win64-Debug.dll`: a game's own modules have the same form. */
function unrealModules(names: string): string[] {
  return patternList(names).flatMap((name) => [`unrealeditor-${name}`, `ue4editor-${name}`]);
}
