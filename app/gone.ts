/** What a script asks for was here, and went by retention. */
export class Gone extends Error {
  override readonly name = "Gone";
}
