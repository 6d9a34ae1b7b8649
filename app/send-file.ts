type File = {
  name: string;
  /** Shows it as plain text instead of saving it. */
  inline: boolean;
  type?: string;
};

/**
 * A file of which the content was written by others: no browser may take it for anything but text.
 * @param type as which it is saved; plain text where it says nothing
 */
export function sendFile(
  content: string | Uint8Array<ArrayBuffer>,
  { name, inline, type = PLAIN }: File,
): Response {
  return new Response(content, {
    headers: {
      "content-type": inline ? PLAIN : type,
      "content-disposition": `${inline ? "inline" : "attachment"}; filename="${name}"`,
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-cache",
    },
  });
}

const PLAIN = "text/plain; charset=utf-8";
