import { hedgerowWindows } from "@/lib/samples/products/hedgerow-windows";
import { accessViolation, stackOverflow } from "@/lib/samples/recipes/fault";
import type { CrashRecipe } from "@/lib/samples/recipes/recipe";
import { repeated } from "@/lib/samples/stacks/frame-text";
import { eventLoop, parallelLoop, undo } from "@/lib/samples/stacks/hedgerow";
import { threadStart } from "@/lib/samples/stacks/windows";

const product = hedgerowWindows;

/** Crashes on Windows whose names or stacks are hard to read, to show or to group. */
export const awkwardWindowsRecipes: readonly CrashRecipe[] = [
  {
    // A graphics driver on its own thread: nothing of ours on the stack at all.
    product,
    size: 11,
    fault: accessViolation("read", 0x1a8),
    stack: ["nvwgf2umx", "nvwgf2umx", "?", "nvwgf2umx", ...threadStart],
    worker: "graphics driver",
    gpu: "nvidia",
  },
  {
    product,
    size: 3,
    fault: accessViolation("read", "dddddddddddddddd"),
    stack: [
      "hrgeom!hedge::geom::`anonymous namespace'::snapToContour+0x11a @ geom/Contour.cpp:97 | const hedge::geom::Contour & contour = *; hedge::geom::Point2 at = {...} | double nearest = 1.79769e+308",
      "hrgeom!hedge::geom::Contour::snap+0x2e @ geom/Contour.cpp:140",
      "hrui!hedge::ui::FenceTool::mouseMoveEvent+0x77 @ ui/FenceTool.cpp:118",
      ...eventLoop,
    ],
  },
  {
    product,
    size: 3,
    versions: ["4.2.0.0", "4.2.1.0", "4.2.2.0", "4.3.0.0"],
    fault: accessViolation("read", 0x18),
    stack: [
      "hrgeom!<lambda_7f3e21d0c95b4a86b1f0d7a2835ce649>::operator()+0x6c @ geom/HedgeTrimmer.cpp:58 | const hedge::geom::CellRange & range = *",
      ...parallelLoop,
    ],
    worker: "oneTBB",
  },
  {
    product,
    size: 3,
    fault: accessViolation("read", 0x30),
    stack: [
      "hrgeom!hedge::geom::BasicIndex<Box<double,3>,hedge::geom::Quadratic<16>,hedge::doc::ElementBox,std::equal_to<hedge::doc::ElementId>>::nearest+0x1d8 @ geom/BasicIndex.h:92 | const hedge::geom::Box<double,3> & box = * | int level = #1-7",
      "hrdoc!hedge::doc::Selection::pick+0x8a @ doc/Selection.cpp:66",
      "hrui!hedge::ui::CanvasView::mousePressEvent+0x5f @ ui/CanvasView.cpp:301",
      ...eventLoop,
    ],
  },
  {
    // A group that contains itself: 1,500 frames of the same question.
    product,
    size: 2,
    fault: stackOverflow,
    stack: [
      ...repeated(745, [
        "hrdoc!hedge::doc::Group::boundingBox+0x52 @ doc/Group.cpp:204 | hedge::doc::Group * this = *",
        "hrdoc!hedge::doc::Element::boundingBox+0x1b @ doc/Element.cpp:88 | hedge::doc::Element * this = *",
      ]),
      "hrdoc!hedge::doc::Selection::boundingBox+0x33 @ doc/Selection.cpp:129",
      ...undo,
    ],
  },
  {
    // A repair build that was handed to three people without its symbols.
    product,
    size: 2,
    versions: ["4.2.2.0"],
    fault: accessViolation("read", 0x48),
    stack: ["Hedgerow+0x3099f", "Hedgerow+0x17c42", "Hedgerow+0x11c80", ...threadStart],
    lacks: "symbols",
  },
  {
    product,
    size: 1,
    fault: { code: "0eedfade", message: "Unknown exception" },
    stack: ["KERNELBASE!RaiseException+0x6c", "?", "?", ...eventLoop],
    debugger: "analyze",
  },
  {
    // A template over a type called script: text that must never become markup.
    product,
    size: 1,
    fault: accessViolation("read", 0x20),
    stack: [
      `hrui!hedge::ui::LabelWriter<script>::emit<"]]></script><b>alert(1)&amp;">+0x39 @ ui/LabelWriter.h:19 | script * tag = *`,
      "hrui!hedge::ui::LabelTool::commit+0x50 @ ui/LabelTool.cpp:61",
      ...eventLoop,
    ],
  },
  {
    product,
    size: 1,
    fault: accessViolation("execute", 0x0),
    stack: [
      "0x0000000000000000",
      "hrui!hedge::ui::PluginSlot::call+0x24 @ ui/PluginSlot.cpp:33",
      ...eventLoop,
    ],
    namedBy: 1,
  },
];
