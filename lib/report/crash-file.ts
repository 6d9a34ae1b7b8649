/** The file of a crash that a notification links to. */
export interface CrashFile {
  /** As received. */
  address: string;
  /** Whether it is an address that a browser may be sent to. */
  isLink: boolean;
  /** When the address ceases to work, as it says itself; null where it does not say. */
  expiresAt: Date | null;
}

const LONGEST = 8_000;
/** No signature is valid for longer; a number beyond is no time. */
const LATEST = Date.UTC(2100, 0, 1);

/** Reads `crashFileUrl`; null when there is none. Nothing is fetched. */
export function readCrashFile(crashFileUrl: string): CrashFile | null {
  const address = crashFileUrl.trim();
  if (address === "") return null;
  const url = address.length <= LONGEST && URL.canParse(address) ? new URL(address) : null;
  const isLink = url?.protocol === "https:" || url?.protocol === "http:";
  return { address, isLink, expiresAt: url && isLink ? expiryOf(url) : null };
}

/**
 * Signature 4 says when it was made and for how many seconds it holds, signature 2 until which second
 * of the epoch; see "Authenticating Requests: Using Query Parameters" in the reference of Amazon S3.
 *
 *     ?X-Amz-Date=20261120T101530Z&X-Amz-Expires=900        ?AWSAccessKeyId=AK&Expires=1795169730
 */
function expiryOf({ searchParams }: URL): Date | null {
  const said = new Map([...searchParams].map(([name, value]) => [name.toLowerCase(), value]));
  for (const vendor of ["amz", "goog"]) {
    const made = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(
      said.get(`x-${vendor}-date`) ?? "",
    );
    const seconds = /^\d{1,9}$/.exec(said.get(`x-${vendor}-expires`) ?? "")?.[0];
    if (!made || !seconds) continue;
    const [, year, month, day, hour, minute, second] = made;
    const text = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
    return instant(Date.parse(text) + Number(seconds) * 1000);
  }
  const epoch = /^\d{9,11}$/.exec(said.get("expires") ?? "")?.[0];
  return epoch ? instant(Number(epoch) * 1000) : null;
}

function instant(milliseconds: number): Date | null {
  return milliseconds > 0 && milliseconds < LATEST ? new Date(milliseconds) : null;
}
