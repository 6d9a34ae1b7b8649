import { launch } from "@/lib/launch/launch";

await launch("dev");
process.exit(0);
