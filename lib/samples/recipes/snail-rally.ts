import {
  playerLoop,
  snailRallyAndroid,
  snailRallyConsole,
  snailRallyMac,
  snailRallyScripts,
  snailRallyWindows,
} from "@/lib/samples/products/snail-rally";
import { accessViolation, signal, thrown } from "@/lib/samples/recipes/fault";
import type { CrashRecipe } from "@/lib/samples/recipes/recipe";
import { androidMain } from "@/lib/samples/stacks/android";
import { threadStart } from "@/lib/samples/stacks/windows";

const nullReference = thrown(
  "NullReferenceException",
  "Object reference not set to an instance of an object",
);

/** The crashes of the snails' racing game. */
export const snailRallyRecipes: readonly CrashRecipe[] = [
  {
    product: snailRallyWindows,
    size: 11,
    fault: accessViolation("read", 0x18),
    stack: [
      "GameAssembly!ShellBooster_Fire_m4E1C09A7D2B85F36C0917AE4D3F1B28C5A60E7D9+0x8b @ Assembly-CSharp1.cpp:4127",
      "GameAssembly!Snail_Update_mB7720F1C3E9D4A5586B0C2D91E7F3A4485D60C1B+0x1f6 @ Assembly-CSharp1.cpp:3988",
      "GameAssembly!RuntimeInvoker_TrueVoid_t700C6383A2A510C2CF4DD86DABD5CA9FF70ADAC5+0x6",
      ...playerLoop,
    ],
  },
  {
    product: snailRallyWindows,
    size: 4,
    versions: ["1.8.0.131", "1.8.1.140"],
    fault: accessViolation("read", "ffffffffffffffff"),
    stack: ["UnityPlayer+0x6f4a21", "UnityPlayer+0x6f3b08", "UnityPlayer+0x51c2d7", ...threadStart],
    worker: "UnityGfxDeviceWorker",
    lacks: "symbols",
  },
  {
    product: snailRallyWindows,
    size: 3,
    fault: accessViolation("write", 0x0),
    stack: [
      "snailnet!RaceSocket::receive+0xd2 @ C:\\ci\\snailnet\\RaceSocket.cpp:241 | RaceSocket * this = *; int bytes = #1-1400 | unsigned char * to = 0x00000000`00000000",
      "snailnet!RaceSocket::listen+0x94 @ C:\\ci\\snailnet\\RaceSocket.cpp:209",
      ...threadStart,
    ],
    worker: "network races",
    debugger: "analyze",
  },
  {
    product: snailRallyScripts,
    size: 12,
    fault: nullReference,
    stack: [
      "TrackLoader.LoadSegment @ Track/TrackLoader.cs:88",
      "TrackLoader+<LoadAhead>d__12.MoveNext @ Track/TrackLoader.cs:61",
      "UnityEngine.SetupCoroutine.InvokeMoveNext",
    ],
  },
  {
    product: snailRallyScripts,
    size: 6,
    versions: ["1.7.0.112", "1.8.0.131"],
    fault: thrown("IndexOutOfRangeException", "Index was outside the bounds of the array."),
    stack: [
      "SlimeTrail.Extend @ Snails/SlimeTrail.cs:132",
      "Snail.FixedUpdate @ Snails/Snail.cs:77",
    ],
  },
  {
    product: snailRallyScripts,
    size: 1,
    crashTypeId: 12,
    versions: ["1.7.0.112"],
    fault: nullReference,
    stack: [
      "LeaderboardClient.Post @ Online/LeaderboardClient.cs:57",
      "FinishLine.OnTriggerEnter @ Track/FinishLine.cs:29",
    ],
  },
  {
    product: snailRallyMac,
    size: 3,
    fault: signal("SIGSEGV", "SEGV_MAPERR", 0x10),
    stack: [
      "GameAssembly.dylib!SaveGame_Write_m10C7E4D8A6B2935F0E1D7C86B4A3925F7D08E6C1+0xe8 @ Assembly-CSharp4.cpp:812",
      "UnityPlayer.dylib!scripting_method_invoke(ScriptingMethodPtr)+0x48",
      "UnityPlayer.dylib!PlayerLoop()+0x190",
      "UnityPlayer.dylib!PlayerMain(int, char const**)+0x3c4",
      "dyld!start+0x1870",
    ],
  },
  {
    product: snailRallyAndroid,
    size: 4,
    fault: thrown(
      "java.lang.NullPointerException",
      "Attempt to invoke virtual method 'int android.view.InputDevice.getSources()' on a null object reference",
    ),
    stack: [
      "com.slowlane.snailrally.GamepadService.onKey @ GamepadService.java:87",
      "com.slowlane.snailrally.RaceActivity.dispatchKeyEvent @ RaceActivity.java:152",
      ...androidMain,
    ],
  },
  {
    product: snailRallyAndroid,
    size: 1,
    crashTypeId: 37,
    platform: "Android ANR",
    fault: thrown(
      "ANR",
      "Input dispatching timed out (RaceActivity is not responding. Waited 5003ms for MotionEvent)",
    ),
    stack: [
      "com.slowlane.snailrally.ReplayStore.flush @ ReplayStore.java:64",
      "com.slowlane.snailrally.RaceActivity.onPause @ RaceActivity.java:98",
      ...androidMain,
    ],
  },
  {
    product: snailRallyConsole,
    size: 2,
    versions: ["1.8.1.140"],
    fault: thrown("0xC0DE0010", "GPU fence was never signalled"),
    stack: ["raceTick @ console/race.c:310", "mainLoop @ console/main.c:88"],
  },
];
