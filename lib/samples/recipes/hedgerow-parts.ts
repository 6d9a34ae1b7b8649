import {
  engineTick,
  hedgerowImport,
  hedgerowNightly,
  hedgerowReports,
  hedgerowScripts,
  hedgerowWalk,
} from "@/lib/samples/products/hedgerow-parts";
import { accessViolation, breakpoint, clrException, thrown } from "@/lib/samples/recipes/fault";
import type { CrashRecipe } from "@/lib/samples/recipes/recipe";
import { eventLoop } from "@/lib/samples/stacks/hedgerow";
import { programStart32, threadStart32 } from "@/lib/samples/stacks/windows";

const exportSchedule = [
  "Hedgerow.Reports!Hedgerow.Reports.PlantSchedule.Build(Hedgerow.Reports.Garden) @ PlantSchedule.cs:71",
  "Hedgerow.Reports!Hedgerow.Reports.Commands.ExportCommand.Execute(System.String[]) @ Commands/ExportCommand.cs:38",
  "Hedgerow.Reports!Hedgerow.Reports.Program.Main(System.String[]) @ Program.cs:19",
];

/** The crashes of the smaller Windows programs that come with the garden designer. */
export const hedgerowPartsRecipes: readonly CrashRecipe[] = [
  {
    product: hedgerowReports,
    size: 8,
    fault: thrown(
      "System.NullReferenceException",
      "Object reference not set to an instance of an object.",
    ),
    stack: [
      "Hedgerow.Reports!Hedgerow.Reports.PlantScheduleRow.AddSpecies(System.String, System.Int32) @ PlantScheduleRow.cs:214",
      ...exportSchedule,
    ],
  },
  {
    product: hedgerowReports,
    size: 3,
    fault: thrown(
      "System.InvalidOperationException",
      "The price list of this garden can't be read.",
    ),
    stack: [
      "Hedgerow.Reports!Hedgerow.Reports.Prices.PriceList.Load(System.IO.Stream) @ Prices/PriceList.cs:57",
      ...exportSchedule,
    ],
    inner: [
      {
        fault: thrown(
          "System.FormatException",
          "The input string 'twelve' was not in a correct format.",
        ),
        stack: [
          "System.Private.CoreLib!System.Number.ThrowFormatException[TChar](System.ReadOnlySpan`1<TChar>)",
          "System.Private.CoreLib!System.Decimal.Parse(System.String, System.IFormatProvider)",
          "Hedgerow.Reports!Hedgerow.Reports.Prices.PriceRow..ctor(System.String) @ Prices/PriceRow.cs:22",
        ],
      },
      {
        fault: thrown("System.IO.InvalidDataException", "Row 12 has 3 columns where 4 are needed."),
        stack: [
          "Hedgerow.Reports!Hedgerow.Reports.Prices.CsvReader.NextRow() @ Prices/CsvReader.cs:90",
        ],
      },
    ],
  },
  {
    // The older way to catch .NET: a minidump of the process, read by the native debugger.
    product: hedgerowImport,
    size: 2,
    crashTypeId: 8,
    platform: ".NET",
    fault: clrException,
    stack: [
      "KERNELBASE!RaiseException+0x62",
      "HedgerowImport32!ManagedBridge::Rethrow+0x3b @ import/ManagedBridge.cpp:48",
      "hrlegacy!CImportJob::Run+0x91 @ legacy/ImportJob.cpp:133",
      ...threadStart32,
    ],
    namedBy: 1,
  },
  {
    product: hedgerowImport,
    size: 3,
    fault: accessViolation("write", 0x4),
    stack: [
      "hrlegacy!CDxfImporter::ReadPolyline+0x10 @ legacy/DxfImporter.cpp:702 | CDxfImporter * this = *; int vertexCount = #3-900 | int i = #0-3; CVertex * last = 0x00000000",
      "hrlegacy!CDxfImporter::ReadEntities+0x1c3 @ legacy/DxfImporter.cpp:455 | CDxfImporter * this = *",
      "HedgerowImport32!wmain+0x19f @ import/main.cpp:84 | int argc = 0n2; wchar_t ** argv = * | int i = 0n1",
      ...programStart32("HedgerowImport32"),
    ],
  },
  {
    product: hedgerowWalk,
    size: 4,
    versions: ["4.2.0.0", "4.2.1.0", "4.2.2.0", "4.3.0.0"],
    fault: accessViolation("read", 0x2f0),
    stack: [
      "HedgerowWalk_Win64_Shipping!AWalkPawn::StepOverHedge+0xe4 @ walk/Source/HedgerowWalk/WalkPawn.cpp:266 | AWalkPawn * this = *; float DeltaSeconds = 0.0166667 | UHedgeComponent * Hedge = 0x00000000`00000000",
      "HedgerowWalk_Win64_Shipping!AWalkPawn::Tick+0x52 @ walk/Source/HedgerowWalk/WalkPawn.cpp:121",
      ...engineTick,
    ],
  },
  {
    product: hedgerowWalk,
    size: 2,
    fault: breakpoint,
    stack: [
      "HedgerowWalk_Win64_Shipping!FDebug::CheckVerifyFailedImpl2+0x5a",
      "HedgerowWalk_Win64_Shipping!UHedgeGrowth::SetAge+0x77 @ walk/Source/HedgerowWalk/HedgeGrowth.cpp:58 | UHedgeGrowth * this = *; float Years = -1.000000",
      ...engineTick,
    ],
    namedBy: 1,
  },
  {
    product: hedgerowNightly,
    size: 2,
    versions: ["4.2.2.0", "4.3.0.0"],
    fault: {
      code: "heap-use-after-free",
      message: "READ of size 8",
      access: "read",
      address: 0x11a2_0c3f_6e90,
    },
    stack: [
      "hrgeom!hedge::geom::Spline::evaluate+0x61 @ geom/Spline.cpp:181 | hedge::geom::Spline * this = *; double t = 0.5",
      "hrui!hedge::ui::PathTool::preview+0x48 @ ui/PathTool.cpp:97",
      ...eventLoop,
    ],
  },
  {
    product: hedgerowScripts,
    size: 2,
    fault: thrown("runtime error", "attempt to index a nil value (field 'roses')"),
    stack: [
      "Border:fill @ scripts/border.lua:42",
      "Bed:plant @ scripts/bed.lua:118",
      "main chunk @ scripts/my-garden.lua:7",
    ],
  },
  {
    product: hedgerowScripts,
    size: 1,
    crashTypeId: 23,
    platform: "Python",
    fault: thrown("KeyError", "'lavender'"),
    stack: ["plant_border @ scripts/border.py:12", "<module> @ scripts/border.py:31"],
    lacks: "debugger text",
  },
  {
    // An installer's helper whose dump was cut off: one thread, and nothing around it.
    product: hedgerowImport,
    size: 1,
    fault: accessViolation("read", 0x0),
    stack: ["hrlegacy+0x3f21", "hrlegacy+0x1180", ...threadStart32],
    lacks: "other threads",
  },
];
