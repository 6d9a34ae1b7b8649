/** Stacks that BugSplat's key keeps apart although they are of one bug, or that must stay apart. */
export type StackPair = {
  /** What differs. */
  differs: string;
  isJoined: boolean;
  /** In the notation of lib/samples/stacks/frame-text.ts. */
  stacks: readonly (readonly string[])[];
};

const caller = [
  "Viewer!Pipeline::createBuffers @ pipeline.cpp:1252",
  "Viewer!wWinMain @ main.cpp:510",
];

/** After the groups that ../shared/samples has of a real program, with names of our own. */
export const STACK_PAIRS: readonly StackPair[] = [
  {
    differs: "the line, as code above it has grown",
    isJoined: true,
    stacks: [
      ["Viewer!Render::flush @ render.cpp:1634", ...caller],
      ["Viewer!Render::flush @ render.cpp:1607", ...caller],
    ],
  },
  {
    differs: "the program's name: a release, one for testers, and Windows beside macOS",
    isJoined: true,
    stacks: [
      ["Viewer Release!Segment::clone(TextBase&) const @ text.cpp:3884"],
      ["Viewer Test!Segment::clone(TextBase&) const @ text.cpp:3884"],
      ["Viewer!Segment::clone @ C:/build/text.cpp:3881"],
    ],
  },
  {
    differs: "the hash of a lambda, new in each build",
    isJoined: true,
    stacks: [
      [
        "Viewer!<lambda_66e0fc70f2def7c8>::operator() @ buffer.h:61",
        "Viewer!Mesh::load @ mesh.cpp:8",
      ],
      [
        "Viewer!<lambda_1ad895170c6e446d>::operator() @ buffer.h:64",
        "Viewer!Mesh::load @ mesh.cpp:9",
      ],
    ],
  },
  {
    differs: "which function of the runtime the exception was seen in",
    isJoined: true,
    stacks: [
      [
        "KERNELBASE!RaiseException",
        "msvcp140!__ExceptionPtrRethrow",
        "Viewer!Coros::again @ c.cpp:226",
      ],
      [
        "msvcp140!__ExceptionPtrRethrow",
        "Viewer!std::rethrow_exception",
        "Viewer!Coros::again @ c.cpp:243",
      ],
    ],
  },
  {
    differs: "the heap of two versions of Windows",
    isJoined: true,
    stacks: [
      [
        "ntdll!RtlReportFatalFailure",
        "ntdll!RtlpFreeHeap",
        "ucrtbase!_free_base",
        "Viewer!Quay::~Quay",
      ],
      [
        "ntdll!RtlReportCriticalFailure",
        "ntdll!RtlFreeHeap",
        "Viewer!Quay::`scalar deleting destructor'",
      ],
    ],
  },
  {
    differs: "what the handler of a signal did afterwards",
    isJoined: true,
    stacks: [
      ["Viewer!Reporter::write", "libc.so.6!__restore_rt", "Viewer!Mesh::weld(double) @ m.cpp:41"],
      ["Viewer!Mesh::weld(double) @ m.cpp:41"],
    ],
  },
  {
    differs: "template arguments, of which each has a code of its own",
    isJoined: true,
    stacks: [
      ["Viewer!Index<Box<double,3>,Quadratic<16>>::nearest @ index.h:92"],
      ["Viewer!Index<Box<float,2>,Linear<4>>::nearest @ index.h:92"],
    ],
  },
  {
    differs: "the caller of a smart pointer: the pointer by itself says nothing",
    isJoined: false,
    stacks: [
      ["Viewer!Pointer<Segment>::{ctor} @ pointer.h:61", "Viewer!Text::draw @ text.cpp:9"],
      ["Viewer!Pointer<Segment>::{ctor} @ pointer.h:61", "Viewer!Search::run @ search.cpp:70"],
    ],
  },
  {
    differs: "where freed memory was met: by a function itself, or by the heap below it",
    isJoined: false,
    stacks: [
      ["Viewer!Quay::~Quay @ quay.cpp:7"],
      ["ntdll!RtlpFreeHeap", "Viewer!Quay::~Quay @ quay.cpp:7"],
    ],
  },
  {
    differs: "everything but the module of a driver: without a function nothing is joined",
    isJoined: false,
    stacks: [
      ["nvwgf2umx", "d3d11!Present"],
      ["nvwgf2umx", "?"],
    ],
  },
  {
    differs: "the place in a program without symbols",
    isJoined: false,
    stacks: [["Viewer+0x3099f"], ["Viewer+0x17c42"]],
  },
];
