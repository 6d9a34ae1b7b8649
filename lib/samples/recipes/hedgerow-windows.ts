import { hedgerowWindows } from "@/lib/samples/products/hedgerow-windows";
import {
  accessViolation,
  cppException,
  divideByZero,
  fastFail,
  heapCorruption,
  inPageError,
} from "@/lib/samples/recipes/fault";
import type { CrashRecipe } from "@/lib/samples/recipes/recipe";
import {
  brush,
  eventLoop,
  openDocument,
  paint,
  parallelLoop,
  taskPool,
  undo,
} from "@/lib/samples/stacks/hedgerow";
import { runtimeThreadStart, thrownBy } from "@/lib/samples/stacks/windows";

const product = hedgerowWindows;

const triangulateCallers = [
  "hrterrain!hedge::terrain::TerrainMesh::rebuild+0x18c @ terrain/TerrainMesh.cpp:377 | hedge::terrain::TerrainMesh * this = * | size_t dirtyCells = #12-4096; bool waterChanged = true",
  "hrterrain!hedge::terrain::Heightfield::raise+0x6f @ terrain/Heightfield.cpp:149 | const hedge::geom::Point2 & at = *; double radius = 2.5; double height = 0.25",
];

/** The everyday crashes of the garden designer on Windows, the biggest groups of all. */
export const hedgerowWindowsRecipes: readonly CrashRecipe[] = [
  {
    // The bad release: 4.2.1.0 forgets that a pond may have no shore.
    product,
    size: 67,
    versions: ["4.2.1.0"],
    fault: accessViolation("read", 0x28),
    stack: [
      "hrterrain!hedge::terrain::TerrainMesh::triangulate+0x1f3 @ terrain/TerrainMesh.cpp:418 | hedge::terrain::TerrainMesh * this = *; const hedge::terrain::Region & region = *; int depth = 0n3 | const hedge::terrain::Shore * shore = 0x00000000`00000000; size_t corner = #3-900; double slope = 0.374",
      ...triangulateCallers,
    ],
    via: [
      brush,
      [
        "hrui!hedge::ui::PondTool::dig+0x5d @ ui/PondTool.cpp:77 | hedge::ui::PondTool * this = *; double depth = 0.6",
        ...eventLoop,
      ],
      undo,
      openDocument,
    ],
  },
  {
    product,
    size: 31,
    versions: ["4.1.9.3", "4.2.0.0", "4.2.1.0", "4.2.2.0"],
    fault: accessViolation("read", "ffffffffffffffff"),
    stack: [
      "hrgeom!hedge::geom::BooleanCutter::subtract+0x2b6 @ geom/BooleanCutter.cpp:233 | hedge::geom::BooleanCutter * this = *; const hedge::geom::Solid & from = *; const hedge::geom::Solid & tool = * | int iteration = #1-64; bool coplanar = true",
      "hrgeom!hedge::geom::BooleanCutter::run+0x91 @ geom/BooleanCutter.cpp:118 | hedge::geom::BooleanCutter * this = *",
      "hrgeom!<lambda_3c1a9f04e7725b68d0a4c2ee91f6b357>::operator()+0x3e @ geom/HedgeTrimmer.cpp:64 | const hedge::geom::CellRange & range = *",
      ...parallelLoop,
    ],
    worker: "oneTBB",
  },
  {
    product,
    size: 20,
    versions: ["4.1.9.3", "4.2.0.0", "4.2.1.0", "4.2.2.0"],
    fault: accessViolation("write", 0x10),
    stack: [
      "hrui!hedge::ui::PlantPalette::onDragMove+0x155 @ ui/PlantPalette.cpp:871 | hedge::ui::PlantPalette * this = *; QDragMoveEvent * event = * | hedge::plants::Species * species = 0x00000000`00000000; int column = #0-5; int row = #0-40",
      "hrui!hedge::ui::PlantPalette::event+0x2a @ ui/PlantPalette.cpp:812",
      ...eventLoop,
    ],
  },
  {
    product,
    size: 15,
    fault: cppException,
    stack: [
      ...thrownBy("MSVCP140!std::_Xout_of_range+0x34"),
      "inline hrdoc!std::vector<hedge::doc::Layer *,std::allocator<hedge::doc::Layer *> >::at @ C:\\VS\\VC\\Tools\\MSVC\\14.40.33807\\include\\vector:1932",
      "hrdoc!hedge::doc::LayerTable::at+0x7f @ doc/LayerTable.cpp:142 | hedge::doc::LayerTable * this = *; unsigned int index = #40-70 | size_t size = 0n38",
      "hrdoc!hedge::doc::LayerTable::restore+0xc8 @ doc/LayerTable.cpp:201",
    ],
    namedBy: 4,
    via: [undo, openDocument],
  },
  {
    product,
    size: 9,
    versions: ["4.2.0.0", "4.2.1.0", "4.2.2.0", "4.3.0.0"],
    fault: accessViolation("read", 0x70),
    stack: [
      "hrrender!hedge::render::ShadowPass::record+0x4d9 @ render/ShadowPass.cpp:1290 | hedge::render::ShadowPass * this = *; hedge::render::CommandList & list = * | unsigned int cascade = #0-3; unsigned int caster = #0-2048",
      "hrrender!hedge::render::Pass::run+0x3c @ render/Pass.cpp:52",
      ...paint,
    ],
  },
  {
    // Sixty gardeners' helpers that all wait for the one who divided by zero.
    product,
    size: 6,
    fault: divideByZero,
    stack: [
      "hrplants!hedge::plants::SeasonSimulator::advance+0x1aa @ plants/SeasonSimulator.cpp:509 | hedge::plants::SeasonSimulator * this = *; int days = 0n30 | int plantsInBed = 0n0; int week = #1-52",
      "hrplants!hedge::plants::SeasonSimulator::runYear+0x74 @ plants/SeasonSimulator.cpp:466 | int year = #1-25",
      ...taskPool,
    ],
    worker: "task pool",
    alongside: [
      {
        name: "season worker",
        least: 60,
        most: 60,
        frames: [
          "ntdll!NtWaitForAlertByThreadId+0x14",
          "ntdll!RtlSleepConditionVariableSRW+0x137",
          "KERNELBASE!SleepConditionVariableSRW+0x29",
          "hrplants!hedge::plants::SeasonBarrier::wait+0x4c @ plants/SeasonBarrier.cpp:38",
          "hrplants!hedge::plants::SeasonWorker::run+0x95 @ plants/SeasonWorker.cpp:71",
          ...runtimeThreadStart,
        ],
      },
    ],
  },
  {
    // The same bug as the biggest group, on another line of the repaired release.
    product,
    size: 5,
    subgroupOf: "hrterrain!hedge::terrain::TerrainMesh::triangulate(418)",
    versions: ["4.2.2.0", "4.3.0.0"],
    fault: accessViolation("read", 0x28),
    stack: [
      "hrterrain!hedge::terrain::TerrainMesh::triangulate+0x207 @ terrain/TerrainMesh.cpp:431 | hedge::terrain::TerrainMesh * this = *; const hedge::terrain::Region & region = *; int depth = 0n9 | const hedge::terrain::Shore * shore = 0x00000000`00000000; size_t corner = #3-900; double slope = 0.374",
      ...triangulateCallers,
      ...brush,
    ],
  },
  {
    product,
    size: 8,
    versions: ["4.3.0.0"],
    fault: accessViolation("read", 0x8),
    stack: [
      "hrrender!hedge::render::WaterPass::reflect+0xb7 @ render/WaterPass.cpp:388 | hedge::render::WaterPass * this = *; const hedge::render::Plane & surface = * | int ripple = #0-400",
      "hrrender!hedge::render::Pass::run+0x3c @ render/Pass.cpp:52",
      ...paint,
    ],
  },
  {
    // Brand new: it began minutes ago.
    product,
    size: 4,
    versions: ["4.3.0.0"],
    days: [29.986, 30],
    fault: accessViolation("write", 0x0),
    stack: [
      "hrui!hedge::ui::RainPreview::paintEvent+0x98 @ ui/RainPreview.cpp:147 | hedge::ui::RainPreview * this = *; QPaintEvent * event = * | int drops = #200-9000; unsigned char * pixels = 0x00000000`00000000",
      "Qt6Widgets!QWidget::event+0x9b1",
      ...eventLoop,
    ],
  },
  {
    product,
    size: 4,
    fault: heapCorruption,
    stack: [
      "ntdll!RtlReportFatalFailure+0x9",
      "ntdll!RtlReportCriticalFailure+0x97",
      "ntdll!RtlpHeapHandleError+0x12",
      "ntdll!RtlpLogHeapFailure+0x96",
      "ntdll!RtlpFreeHeapInternal+0x7c9",
      "ntdll!RtlFreeHeap+0x51",
      "ucrtbase!_free_base+0x1b",
      "hrdoc!hedge::doc::UndoStack::`scalar deleting destructor'+0x1f",
      "hrdoc!hedge::doc::Document::close+0x6b @ doc/Document.cpp:512 | hedge::doc::Document * this = *",
      "hrui!hedge::ui::MainWindow::closeEvent+0x81 @ ui/MainWindow.cpp:233",
      ...eventLoop,
    ],
    debugger: "analyze",
  },
  {
    product,
    size: 3,
    fault: fastFail,
    stack: [
      "ucrtbase!abort+0x4e",
      "ucrtbase!terminate+0x1f",
      "hrdoc!hedge::doc::Archive::verifyChecksum+0xa4 @ doc/Archive.cpp:77 | hedge::doc::Archive * this = * | unsigned int expected = 0n2864434397; unsigned int found = 0n0",
      "hrdoc!hedge::doc::Archive::open+0x5b @ doc/Archive.cpp:49",
    ],
    namedBy: 2,
    via: [openDocument],
    debugger: "analyze",
  },
  {
    product,
    size: 2,
    fault: inPageError,
    stack: [
      "VCRUNTIME140!memcpy+0x214",
      "hrdoc!hedge::doc::MappedFile::read+0x4a @ doc/MappedFile.cpp:88 | hedge::doc::MappedFile * this = *; size_t offset = 0n1048576; size_t length = 0n65536",
      ...openDocument,
    ],
    namedBy: 1,
  },
];
