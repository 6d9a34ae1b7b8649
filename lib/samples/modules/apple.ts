import { moduleFiles } from "@/lib/samples/modules/module-file";

const shared = { vendor: "Apple", origin: "system" } as const;

const systemLibraries = moduleFiles(
  { folder: "/usr/lib/system", ...shared },
  `
  libsystem_kernel.dylib 3b000 11417.140.69 system calls
  libsystem_pthread.dylib d000 535.0.0 threads
  libsystem_c.dylib 7e000 1698.140.3 C library
  libsystem_malloc.dylib 43000 715.140.5 allocator
  libsystem_platform.dylib 8000 349.140.5 platform
  libdispatch.dylib 47000 1504.120.2 dispatch queues
  libdyld.dylib 9000 1286.10.0 loader
  `,
);

const languageLibraries = moduleFiles(
  { folder: "/usr/lib", ...shared },
  `
  dyld 8f000 1286.10.0 loader
  libc++.1.dylib 8e000 1900.180.0 C++ library
  libc++abi.dylib 1b000 1900.180.0 C++ runtime
  libobjc.A.dylib 52000 941.4.0 Objective-C runtime
  libz.1.dylib 12000 1.2.12 compression
  libsqlite3.dylib 1d8000 351.4.0 SQLite
  `,
);

const frameworks = "/System/Library/Frameworks";

function framework(name: string, size: string, version: string) {
  return moduleFiles(
    { folder: `${frameworks}/${name}.framework/Versions/A`, ...shared },
    `${name} ${size} ${version} framework`,
  );
}

const common = [
  ...systemLibraries,
  ...languageLibraries,
  ...framework("CoreFoundation", "53e000", "3502.1.401"),
  ...framework("Foundation", "dd5000", "3502.1.401"),
  ...framework("CFNetwork", "3c8000", "3826.600.41"),
  ...framework("QuartzCore", "3bd000", "1170.33"),
  ...framework("CoreGraphics", "7c5000", "1889.5.1"),
  ...framework("CoreText", "1e8000", "844.5.4"),
  ...framework("ImageIO", "63c000", "2695.6.1"),
  ...framework("Metal", "25e000", "368.52"),
  ...framework("Security", "36e000", "61439.140.12"),
  ...framework("Network", "108e000", "4777.140.7"),
];

export const macFiles = [
  ...common,
  ...framework("AppKit", "143d000", "2575.70.52"),
  ...framework("HIToolbox", "304000", "2.1.1"),
  ...framework("CoreServices", "a1000", "1226.0.0"),
  ...framework("IOKit", "10a000", "275.0.0"),
  ...framework("ColorSync", "13b000", "4.13.0"),
  ...framework("QuickLookUI", "a8000", "1018.2.6"),
];

export const iosFiles = [
  ...common,
  ...framework("UIKitCore", "1c9a000", "8506.1.101"),
  ...framework("GraphicsServices", "9000", "1.0.0"),
  ...framework("SwiftUI", "15f2000", "6.5.4"),
  ...framework("FrontBoardServices", "a7000", "981.10.0"),
  ...framework("UserNotifications", "5f000", "1.0.0"),
];
