import type { Metadata } from "next";
import { loadReport } from "@/app/reports/[report]/load-report";
import { viewer } from "@/app/viewer";
import { PrintedReport } from "@/components/print/printed-report";

type Props = PageProps<"/reports/[report]/print">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { bugsplatId } = await loadReport((await params).report);
  return { title: `Report ${bugsplatId} to print` };
}

export default async function Page({ params }: Props) {
  const report = await loadReport((await params).report);
  return <PrintedReport report={report} clock={await viewer()} />;
}
