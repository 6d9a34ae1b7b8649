import { readdirSync } from "node:fs";

/** Every address that the app serves, as its folders name it: "/groups/[group]". */
export function listRoutes(): string[] {
  const ofApp = filesOf("app")
    .filter((file) => /(?:^|\/)(?:page\.tsx|route\.ts)$/.test(file))
    .map((file) => file.replace(/\/?(?:page\.tsx|route\.ts)$/, ""));
  const ofPages = filesOf("pages")
    .filter((file) => file.endsWith(".ts"))
    .map((file) => file.replace(/\.ts$/, ""));
  return [...ofApp, ...ofPages].map((route) => `/${route}`).sort();
}

function filesOf(folder: string): string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return paths.map((path) => path.replaceAll("\\", "/"));
}
