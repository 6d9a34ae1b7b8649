import {
  hedgerowMac,
  hedgerowPreview,
  hedgerowRender,
  macStart,
  renderWorker,
} from "@/lib/samples/products/hedgerow-unix";
import { signal } from "@/lib/samples/recipes/fault";
import type { CrashRecipe } from "@/lib/samples/recipes/recipe";
import { dispatchBlock } from "@/lib/samples/stacks/apple";
import { abort } from "@/lib/samples/stacks/linux";

/** The crashes of the garden designer on Macs, and of its renderer on Linux. */
export const hedgerowUnixRecipes: readonly CrashRecipe[] = [
  {
    product: hedgerowRender,
    size: 9,
    fault: signal("SIGSEGV", "SEGV_MAPERR", 0x88),
    stack: [
      "hedgerow-render!hedge::render::TileQueue::finish(hedge::render::Tile const&)+0x5e @ render/TileQueue.cpp:94",
      "hedgerow-render!hedge::render::Worker::draw(hedge::render::Tile&)+0x1d1 @ render/Worker.cpp:112",
      ...renderWorker,
    ],
    worker: "render",
  },
  {
    product: hedgerowRender,
    size: 4,
    crashTypeId: 5,
    fault: signal("SIGFPE", "FPE_INTDIV"),
    stack: [
      "libhrgeom.so!hedge::geom::Mesh::weld(double)+0x2c7 @ geom/Mesh.cpp:641",
      "hedgerow-render!hedge::render::Scene::load(std::filesystem::path const&)+0x3b8 @ render/Scene.cpp:77",
      "hedgerow-render!main+0x2d0 @ render/main.cpp:41",
      "libc.so.6!__libc_start_call_main+0x7a",
      "libc.so.6!__libc_start_main_impl+0x8b",
    ],
    debugger: "stackwalk -m",
  },
  {
    product: hedgerowRender,
    size: 2,
    fault: signal("SIGABRT", "SI_TKILL"),
    stack: [
      ...abort,
      "libstdc++.so.6.0.33!__gnu_cxx::__verbose_terminate_handler()+0xbc",
      "libstdc++.so.6.0.33!__cxa_throw+0x3d",
      "libhrplants.so!hedge::plants::Catalogue::species(std::string_view) const+0x91 @ plants/Catalogue.cpp:156",
      ...renderWorker,
    ],
    namedBy: 5,
    worker: "render",
    debugger: "stackwalk -m",
  },
  {
    product: hedgerowMac,
    size: 7,
    fault: signal("SIGSEGV", "SEGV_MAPERR", 0x88),
    stack: [
      "Hedgerow!-[HRCanvasView mouseDragged:]+0x138 @ mac/HRCanvasView.mm:388",
      "AppKit!-[NSWindow(NSEventRouting) _reallySendEvent:isDelayedEvent:]+0x1a4",
      ...macStart,
    ],
  },
  {
    product: hedgerowMac,
    size: 3,
    fault: signal("SIGBUS", "BUS_ADRALN", 0x1_6b2f_0441),
    stack: [
      "HedgerowKit!hedge::doc::ThumbnailWriter::write(hedge::doc::Document const&)+0x2f4 @ doc/ThumbnailWriter.cpp:72",
      "Hedgerow!__45-[HRDocument writeSafelyToURL:ofType:error:]_block_invoke+0x60 @ mac/HRDocument.mm:141",
      ...dispatchBlock,
    ],
    worker: "",
  },
  {
    product: hedgerowPreview,
    size: 2,
    fault: signal("SIGTRAP", "TRAP_BRKPT"),
    stack: [
      "Hedgerow Quick Look Preview Exte...!0x105439000 + 2017976",
      "Hedgerow Quick Look Preview Exte...!0x105439000 + 1998340",
      "QuickLookUI!-[QLPreviewExtensionHost previewURL:]+0x90",
      ...dispatchBlock,
    ],
    worker: "",
    lacks: "symbols",
  },
  {
    product: hedgerowMac,
    size: 1,
    fault: signal("SIGSEGV", "SEGV_MAPERR", 0x0),
    stack: ["???!0", "HedgerowKit!0x10d3a8000 + 412", ...dispatchBlock],
    worker: "",
  },
];
