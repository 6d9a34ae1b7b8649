import { moduleFiles } from "@/lib/samples/modules/module-file";

const folder = "C:\\Windows\\System32";

/** What nearly every Windows process loads, and what a program with windows and graphics adds. */
export const windowsFiles = moduleFiles(
  { folder, vendor: "Microsoft Corporation", origin: "system" },
  `
  ntdll.dll 217000 - NT Layer DLL
  KERNEL32.DLL c4000 - Windows NT BASE API Client DLL
  KERNELBASE.dll 3ba000 - Windows NT BASE API Client DLL
  ucrtbase.dll 14b000 - Microsoft C Runtime Library
  win32u.dll 26000 - Win32u
  user32.dll 1ad000 - Multi-User Windows USER API Client DLL
  gdi32.dll 29000 - GDI Client DLL
  gdi32full.dll 11a000 - GDI Client DLL
  msvcp_win.dll 9a000 - Microsoft C Runtime Library
  msvcrt.dll a7000 7.0.22621.2506 Windows NT CRT DLL
  advapi32.dll b2000 - Advanced Windows 32 Base API
  sechost.dll a8000 - Host for SCM/SDDL/LSA Lookup APIs
  rpcrt4.dll 115000 - Remote Procedure Call Runtime
  combase.dll 38e000 - Microsoft COM for Windows
  ole32.dll 1a5000 - Microsoft OLE for Windows
  oleaut32.dll d7000 - OLEAUT32.DLL
  shell32.dll 87a000 - Windows Shell Common Dll
  shlwapi.dll 5e000 - Shell Light-weight Utility Library
  shcore.dll f5000 - SHCORE
  imm32.dll 31000 - Multi-User Windows IMM32 API Client DLL
  bcrypt.dll 28000 - Windows Cryptographic Primitives Library
  bcryptPrimitives.dll 7b000 - Windows Cryptographic Primitives Library
  kernel.appcore.dll 18000 - AppModel API Host
  uxtheme.dll ad000 - Microsoft UxTheme Library
  dwmapi.dll 2b000 - Microsoft Desktop Window Manager API
  d3d11.dll 265000 - Direct3D 11 Runtime
  dxgi.dll f7000 - DirectX Graphics Infrastructure
  DWrite.dll 240000 - Microsoft DirectX Typography Services
  ws2_32.dll 71000 - Windows Socket 2.0 32-Bit DLL
  mswsock.dll 69000 - Microsoft Windows Sockets 2.0 Service Provider
  dnsapi.dll 103000 - DNS Client API DLL
  iphlpapi.dll 2d000 - IP Helper API
  winmm.dll 34000 - MCI API DLL
  version.dll a000 - Version Checking and File Installation Libraries
  dbghelp.dll 233000 - Windows Image Helper
  dbgcore.dll 34000 - Windows Core Debugging Helpers
  cryptbase.dll c000 - Base cryptographic API DLL
  windows.storage.dll 8f7000 - Microsoft WinRT Storage API
  wintypes.dll 13e000 - Windows Base Types DLL
  CoreMessaging.dll 133000 - Microsoft CoreMessaging Dll
  TextInputFramework.dll 13f000 - TextInputFramework
  `,
);

/** The Visual C++ runtime as an application's installer brings it. */
export const visualCppFiles = moduleFiles(
  { folder, vendor: "Microsoft Corporation", origin: "library" },
  `
  VCRUNTIME140.dll 1e000 14.40.33810.0 Microsoft C Runtime Library
  VCRUNTIME140_1.dll c000 14.40.33810.0 Microsoft C Runtime Library
  MSVCP140.dll 8d000 14.40.33810.0 Microsoft C Runtime Library
  `,
);

const driverStore = (name: string) => `${folder}\\DriverStore\\FileRepository\\${name}`;

/** The user-mode part of a graphics driver, by maker. Their symbols are never public. */
export const graphicsDrivers = {
  nvidia: moduleFiles(
    {
      folder: driverStore("nv_dispi.inf_amd64_3f21"),
      vendor: "NVIDIA Corporation",
      origin: "driver",
    },
    `
    nvwgf2umx.dll 5b2c000 31.0.15.5222 NVIDIA D3D10 Driver
    nvldumdx.dll f3000 31.0.15.5222 NVIDIA Driver Loader
    nvoglv64.dll 3a41000 31.0.15.5222 NVIDIA Compatible OpenGL ICD
    `,
  ),
  amd: moduleFiles(
    {
      folder: driverStore("u0398226.inf_amd64_91c0"),
      vendor: "Advanced Micro Devices, Inc.",
      origin: "driver",
    },
    `
    atidxx64.dll 2b1d000 31.0.24002.92 atidxx64.dll
    amdihk64.dll 3c000 31.0.24002.92 Radeon Settings: Host Service
    atio6axx.dll 4a90000 31.0.24002.92 AMD OpenGL driver
    `,
  ),
  intel: moduleFiles(
    {
      folder: driverStore("iigd_dch.inf_amd64_77ae"),
      vendor: "Intel Corporation",
      origin: "driver",
    },
    `
    igd10um64xe.dll 1c84000 31.0.101.5333 User Mode Driver for Intel(R) Graphics Technology
    igc64.dll 44b6000 31.0.101.5333 Intel Graphics Shader Compiler for Intel(R) Graphics
    igdgmm64.dll a2000 31.0.101.5333 Intel GMM
    `,
  ),
};
