/** What the page of a platform's sample report says. */
export type GoldenReport = {
  platform: string;
  /** The name of the group of which the fullest sample is looked at. */
  group: string;
  cause: string;
  /** The innermost frame's function. */
  crashed: string;
  threads: number;
  registers?: number;
  modules?: number;
};

export const GOLDEN_REPORTS: GoldenReport[] = [
  {
    platform: "Windows",
    group: "hrgeom!hedge::geom::BooleanCutter::subtract(233)",
    cause:
      "Access violation (0xC0000005) reading 0xffffffffffffffff, no address known, often a non-canonical pointer, in hrgeom!hedge::geom::BooleanCutter::subtract at BooleanCutter.cpp:233, thread 13",
    crashed: "hedge::geom::BooleanCutter::subtract",
    threads: 20,
    registers: 49,
    modules: 43,
  },
  {
    platform: "Unreal",
    group: "HedgerowWalk_Win64_Shipping!UHedgeGrowth::SetAge(58)",
    cause:
      "Breakpoint (0x80000003), in HedgerowWalk_Win64_Shipping!FDebug::CheckVerifyFailedImpl2, called from HedgerowWalk_Win64_Shipping!UHedgeGrowth::SetAge at HedgeGrowth.cpp:58, thread 0",
    crashed: "FDebug::CheckVerifyFailedImpl2",
    threads: 18,
    registers: 49,
    modules: 30,
  },
  {
    platform: "Unity's player",
    group: "snailnet!RaceSocket::receive(241)",
    cause:
      "Access violation (0xC0000005) writing 0x0000000000000000, null, in snailnet!RaceSocket::receive at RaceSocket.cpp:241, thread 1",
    crashed: "RaceSocket::receive",
    threads: 21,
    registers: 49,
    modules: 33,
  },
  {
    platform: "Unity's scripts",
    group: "TrackLoader.LoadSegment(88)",
    cause:
      "Null reference (NullReferenceException): Object reference not set to an instance of an object, in TrackLoader.LoadSegment at TrackLoader.cs:88, thread 0",
    crashed: "TrackLoader.LoadSegment",
    threads: 1,
  },
  {
    platform: ".NET",
    group:
      "Hedgerow.Reports!Hedgerow.Reports.PlantScheduleRow.AddSpecies(System.String, System.Int32)(214)",
    cause:
      "Null reference (System.NullReferenceException): Object reference not set to an instance of an object, in Hedgerow.Reports!PlantScheduleRow.AddSpecies(System.String, System.Int32) at PlantScheduleRow.cs:214, thread 0",
    crashed: "PlantScheduleRow.AddSpecies(System.String, System.Int32)",
    threads: 1,
  },
  {
    platform: "macOS",
    group: "Hedgerow!-[HRCanvasView mouseDragged:](388)",
    cause:
      "Segmentation fault (SIGSEGV) at 0x88, near null, address not mapped (SEGV_MAPERR), in Hedgerow!-[HRCanvasView mouseDragged:] at HRCanvasView.mm:388, thread 0",
    crashed: "-[HRCanvasView mouseDragged:]",
    threads: 7,
    registers: 34,
    modules: 24,
  },
  {
    platform: "iOS",
    group: "GateSync!WateringScheduler.nextDate(after:)(143)",
    cause:
      "Trap (SIGTRAP), breakpoint (TRAP_BRKPT), in GateSync!WateringScheduler.nextDate(after:) at WateringScheduler.swift:143, thread 0",
    crashed: "WateringScheduler.nextDate(after:)",
    threads: 8,
    registers: 34,
    modules: 21,
  },
  {
    platform: "Linux, through Crashpad",
    group: "hedgerow-render!hedge::render::TileQueue::finish(hedge::render::Tile const&)(94)",
    cause:
      "Segmentation fault (SIGSEGV) at 0x88, near null, address not mapped (SEGV_MAPERR), in hedgerow-render!hedge::render::TileQueue::finish(hedge::render::Tile const&) at TileQueue.cpp:94, thread 6",
    crashed: "hedge::render::TileQueue::finish(hedge::render::Tile const&)",
    threads: 17,
    registers: 17,
    modules: 13,
  },
  {
    platform: "Android",
    group: "com.slowlane.snailrally.GamepadService.onKey(87)",
    cause:
      "Null reference (java.lang.NullPointerException): Attempt to invoke virtual method 'int android.view.InputDevice.getSources()' on a null object reference, in GamepadService.onKey at GamepadService.java:87, thread main",
    crashed: "GamepadService.onKey",
    threads: 4,
  },
  {
    platform: "JavaScript",
    group: "renderWateringCalendar(118:23)",
    cause:
      "Value of the wrong type (TypeError): Cannot read properties of undefined (reading 'beds'), in renderWateringCalendar at main.js:118:23, thread 0",
    crashed: "renderWateringCalendar",
    threads: 1,
  },
  {
    platform: "Lua",
    group: "Border:fill(42)",
    cause:
      "runtime error: attempt to index a nil value (field 'roses'), in Border:fill at border.lua:42, thread main",
    crashed: "Border:fill",
    threads: 1,
  },
];
