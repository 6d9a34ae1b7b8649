import type { FrameRules } from "@/lib/report/in-app/frame-rule";
import { patternList } from "@/lib/report/in-app/pattern-list";

/** Module names: those in System32 and DriverStore of Windows 10 and 11, and Visual C++'s redistributables. */
export const WINDOWS_RULES: FrameRules = [
  {
    verdict: "system",
    note: "a graphics driver",
    module: patternList(`
      nvwgf2um*, nvoglv*, nvd3dum*, nvldumd*, nvcuda*, nvgpucomp*, nvrtum*, nvapi*, nvppex*,
      atidxx*, atiumd*, atio6axx, atioglxx, atig6*, atikmdag*, amdxx*, amdxc*, amdvlk*,
      amdihk*, ig?icd*, ig??icd*, igdum*, igd1?*, igdusc*, igdrcl*, igdgmm*, igc32, igc64,
      igxelpicd*, igxelpgicd*, igvk*, intelocl*, qcdx*, vulkan-1, opengl32, d3d12core,
      d3d10warp`),
  },
  {
    verdict: "system",
    note: "the Visual C++ runtime",
    module: patternList(`
      ucrtbase*, vcruntime*, msvcp*, msvcr*, msvcrt*, concrt*, vcomp*, mfc*u, mfc1??, atl1??,
      libstdc++-6, libgcc_s_*, libwinpthread-*`),
  },
  {
    verdict: "system",
    note: "Windows",
    module: patternList(`
      ntdll, wntdll, kernel32, wkernel32, kernelbase, wkernelbase, user32, win32u, gdi32*,
      advapi32, sechost, rpcrt4, combase, ole32, oleaut32, oleacc, clbcatq, shell32, shlwapi,
      shcore, comctl32, comdlg32, uxtheme, dwmapi, imm32, msctf, textinputframework,
      coremessaging*, coreuicomponents, windows.*, wintypes, twinapi*, ws2_32, mswsock,
      wininet, winhttp, iphlpapi, dnsapi, urlmon, crypt32, bcrypt*, ncrypt*, secur32, sspicli,
      schannel, wow64*, apphelp, cfgmgr32, setupapi, powrprof, winmm*, winspool, version,
      psapi, userenv, profapi, propsys, hid, dinput8, xinput*, dxgi, d3d9, d3d10*, d3d11*,
      d3d12*, dxcore, d2d1, dwrite, dcomp, d3dcompiler_*, directml, windowscodecs, mmdevapi,
      audioses, avrt, xaudio2_*, x3daudio*, mfplat, mfcore, mf, mfreadwrite, quartz, ksuser,
      wmvcore, edgehtml, mshtml, jscript9, verifier, vrfcore, gdiplus, usp10, msimg32,
      inputhost, explorerframe, dui70, duser, msvcp_win, kernel.appcore, bcryptprimitives,
      cryptbase, rsaenh, wintrust, msasn1, wbemcomn`),
  },
  {
    verdict: "system",
    note: "the folder of Windows",
    path: patternList(`
      ?:/windows/*, /systemroot/*, //?/?:/windows/*, ?:/program files/nvidia corporation/*`),
  },
  {
    verdict: "runtime",
    note: "the source of the Visual C++ runtime",
    path: patternList(`
      */vctools/crt/*, */vc/tools/msvc/*/include/*, minkernel/crts/*, */crt/src/*,
      */src/vccrt/*`),
  },
];
