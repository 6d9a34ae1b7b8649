import { moduleFiles } from "@/lib/samples/modules/module-file";

const shared = { vendor: "Ubuntu", origin: "system" } as const;

/** The libraries under a program on Ubuntu 24.04. */
export const linuxFiles = [
  ...moduleFiles(
    { folder: "/usr/lib/x86_64-linux-gnu", ...shared },
    `
    libc.so.6 228000 2.39 GNU C library
    libm.so.6 e7000 2.39 GNU C library
    libstdc++.so.6.0.33 27e000 6.0.33 GNU C++ library
    libgcc_s.so.1 2e000 14.2.0 GCC support library
    libssl.so.3 a4000 3.0.13 TLS
    libcrypto.so.3 513000 3.0.13 cryptography
    libcurl.so.4.8.0 b6000 8.5.0 URL transfers
    libz.so.1.3 1f000 1.3 compression
    libpng16.so.16.43.0 38000 1.6.43 PNG images
    libvulkan.so.1.3.275 8d000 1.3.275 Vulkan loader
    libdrm.so.2.4.0 17000 2.4.120 direct rendering
    libX11.so.6.4.0 142000 6.4.0 X11 client
    libxcb.so.1.1.0 2b000 1.1.0 X protocol
    libnghttp2.so.14.26.0 2d000 14.26.0 HTTP/2
    libzstd.so.1.5.5 b9000 1.5.5 compression
    ld-linux-x86-64.so.2 3a000 2.39 dynamic linker
    `,
  ),
  ...moduleFiles({ folder: "", ...shared }, "linux-gate.so 2000 - kernel page"),
];
