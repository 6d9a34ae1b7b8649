import type { FrameRules } from "@/lib/report/in-app/frame-rule";
import { patternList } from "@/lib/report/in-app/pattern-list";

/** Folders: the Filesystem Hierarchy Standard 3.0, and the partitions of Android. */
export const LINUX_RULES: FrameRules = [
  {
    verdict: "in-app",
    note: "an installed Android application",
    path: ["/data/app/*"],
  },
  {
    verdict: "system",
    note: "a graphics driver",
    module: patternList(`
      libgl, libglx*, libegl*, libgles*, libvulkan*, libdrm*, libgallium*, *_dri, libnvidia-*,
      libmali*, libadreno*, libllvm*`),
  },
  {
    verdict: "system",
    note: "Linux or Android",
    module: patternList(`
      libc, libc-*, libpthread*, ld-linux*, ld-2*, ld-musl*, libm, libm-*, libdl*, librt*,
      linux-gate*, linux-vdso*, [vdso], libstdc++, libgcc_s, libglib-*, libgobject-*,
      libgio-*, libx11*, libxcb*, libwayland-*, libpulse*, libasound, libdbus-*, libart,
      libandroid*, libbinder*, libutils, liblog, libhwui, libgui, libnativehelper,
      app_process*, linker, linker64, boot*`),
  },
  {
    verdict: "system",
    note: "a folder of the system",
    path: patternList(`
      /usr/lib/*, /usr/lib32/*, /usr/lib64/*, /usr/libexec/*, /lib/*, /lib32/*, /lib64/*,
      /system/*, /system_ext/*, /vendor/*, /apex/*`),
  },
];
