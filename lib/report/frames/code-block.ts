/**
 * Text as a block of code in Markdown, behind a fence longer than any run of backticks in the text, so
 * that nothing in it ends the block; see https://spec.commonmark.org/0.31.2/#fenced-code-blocks
 */
export function codeBlock(text: string, language: string): string {
  const runs = text.match(/`+/g) ?? [];
  const longest = runs.reduce((most, run) => Math.max(most, run.length), 0);
  const fence = "`".repeat(Math.max(3, longest + 1));
  return `${fence}${language}\n${text}\n${fence}`;
}
